"""The places of a contest, worked out anew from its export by the rules of docs/teaching.md.

An entry is a row of the export, a dict; rows stand in the order in which they were handed in.
"""
from datetime import datetime
from itertools import takewhile


def number(value):
    return None if value in ("", None) else float(value)


def moment(entry):
    return datetime.fromisoformat(entry["received"].replace("Z", "+00:00"))


def haste(entry):
    """Sorts the fastest first."""
    return -(number(entry["speedup"]) or 0), modesty(entry)


def modesty(entry):
    """Sorts the one with the fewest placements first, then the earliest."""
    return int(entry["placements"]), moment(entry), entry["number"]


def overlap(leader, slower):
    if number(leader["speedup"]) is None or number(slower["speedup"]) is None:
        return number(leader["speedup"]) is None and number(slower["speedup"]) is None
    return number(slower["high"]) >= number(leader["low"])


def in_order(entries):
    """Groups of those that overlap with their fastest; the others of a group by modesty."""
    left, ordered = sorted(entries, key=haste), []
    while left:
        group = list(takewhile(lambda entry: overlap(left[0], entry), left))
        ordered += sorted(group, key=modesty)
        left = left[len(group) :]
    return ordered


def proved(entries, level=None):
    return [
        entry
        for entry in entries
        if entry["decision"] == "proved" and level in (None, entry["level"])
    ]


def by_player(entries):
    own = {}
    for entry in entries:
        own.setdefault(entry["player"], []).append(entry)
    return own


def of_level(entries, level):
    """The players' names in their order, and the number of the entry that each has it by."""
    bests = [in_order(own)[0] for own in by_player(proved(entries, level)).values()]
    return [(entry["name"], entry["number"]) for entry in in_order(bests)]


def worth(entry):
    """A proof alone is worth a star."""
    return max(1, int(entry["stars"] or 0))


def overall(entries):
    """Rank, name, stars and levels of each player who has proved anything."""
    sums = []
    for own in by_player(proved(entries)).values():
        bests = {}
        for entry in own:
            known = bests.get(entry["level"])
            if not known or worth(entry) > worth(known):
                bests[entry["level"]] = entry
        stars = sum(map(worth, bests.values()))
        last = max(moment(entry) for entry in bests.values())
        sums.append(((-stars, -len(bests), last), own[0]["player"], own[0]["name"]))
    sums.sort()
    merits = [merit for merit, _, _ in sums]
    return [
        (merits.index(merit) + 1, name, -merit[0], -merit[1]) for merit, _, name in sums
    ]
