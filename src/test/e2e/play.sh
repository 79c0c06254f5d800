#!/bin/bash
# Can levels be solved by keys alone, and is all still there the next time? Plays three levels with
# ./gilbreak in tmux, with saves of its own; one line per check. campaign.sh plays all the others.
#
# usage: src/test/e2e/play.sh
set -u
cd "$(dirname "$0")/../../.." || exit 2
. src/test/e2e/pane.sh

patience=120 # seconds: the first start may build the game, and other programs may take the cores
player=e2e-$$
saves=$scratch/saves
file=$saves/$player.yaml

# Three levels of two chapters, as a pack of their own.
pack=$scratch/pack
mkdir "$pack"
cp levels/07-races/lost-update.yaml levels/08-locks/{too-much-inside,opposite-locks}.yaml "$pack"
cat >"$pack/pack.yaml" <<END
format: 1
title: Three levels
chapters:
  - {title: Races, levels: [lost-update]}
  - {title: Locks, levels: [too-much-inside, opposite-locks]}
END

play() {
  rm -f "$scratch/status"
  shell "clear; ./gilbreak --player $player --saves '$saves' play '$pack'; echo \$? >'$scratch/status'"
  await 'the full screen' is_full_screen && await 'the list of levels' shows 'free-threaded wheels'
}

# quits: from the list, with the terminal given back.
quits() {
  press q
  await 'the end' test -s "$scratch/status" || return 1
  [ "$(<"$scratch/status")" = 0 ] && is_normal_screen
}

# presses_until TEXT KEY…: presses the keys, then waits for the text.
presses_until() {
  local text=$1
  shift
  press "$@"
  await "$text" shows "$text"
}

# enters TITLE: from the list, past the lesson.
enters() {
  presses_until "$1" Enter && presses_until 'l place' Enter
}

sees_the_witness() {
  presses_until 'BROKEN' r && shows 'cnt == 2 * n is false' &&
    shows 'The simplest run that shows it for n = 2' && shows '── preempted ──'
}

steps_through_it() {
  local steps step
  shows ' 1/' || return 1
  steps=$(screen | grep -oE ' 1/[0-9]+ *$' | tr -dc '0-9/' | cut -d/ -f2)
  for ((step = 2; step <= steps; step++)); do
    presses_until " $step/$steps" Right || return 1
  done
  presses_until " $((steps - 1))/$steps" Left && presses_until 'l place' Escape
}

# is_placed PATTERN: a line of the program with its lock.
is_placed() {
  screen | grep -qE "$1"
}

# is_proved: the run ends so, with a star at least; how many depends on how busy the machine is.
is_proved() {
  presses_until 'PROVED for n = 2' r && screen | grep -qE 'Held in all [0-9]+ rounds' &&
    screen | grep -qE '★.* of 3 stars'
}

solves_lost_update() {
  press j j l l
  await 'the lock' is_placed '3 A.*cnt \+= 1' && is_proved
}

solves_too_much_inside() {
  presses_until 'Too much inside' Enter && presses_until 'l place' Enter || return 1
  press j j l
  presses_until 'lines 3-4' Down
  press l
  await 'the lock' is_placed '4 A.*orders \+= 1' && is_proved
}

solves_opposite_locks() {
  presses_until 'After you' Enter && presses_until 'l place' Enter || return 1
  press j j l l Tab j j l l
  await 'both locks' is_placed '3 G.*with A:.*3 G.*with B:' && is_proved
}

ends_at_the_list() {
  presses_until 'free-threaded wheels' Enter
}

has_the_stars() {
  [ "$(screen | grep -cE '^ [▸ ] *[12]  .*★')" -eq 2 ] &&
    [ "$(screen | grep -oE 'wheels [0-9]/3')" = "$stars" ]
}

# The list opens at the first level when all are solved; its lesson does not come again.
has_the_placements() {
  presses_until 'l place' Enter && is_placed '3 A.*cnt \+= 1' && presses_until 'free-threaded wheels' Escape
}

cancels_a_run() {
  presses_until 'l place' Enter && presses_until 'cancel' r && presses_until 'l place' Escape &&
    shows 'Cancelled' && presses_until 'free-threaded wheels' Escape
}

# names FILE: also if the name is broken at the end of a line.
names() {
  screen | tr -d ' \n' | grep -qF -- "$1"
}

sets_a_damaged_file_aside() {
  cp "$file" "$scratch/good"
  echo 'format: [' >"$file"
  play && await 'the warning' names "$player.yaml.damaged-1" || return 1
  quits && [ "$(<"$file.damaged-1")" = 'format: [' ] && cp "$scratch/good" "$file"
}

interrupted_twice() {
  play && presses_until 'l place' Enter || return 1
  press r C-c C-c
  await 'the end' test -s "$scratch/status" && is_normal_screen
}

open_pane "XDG_STATE_HOME=$scratch/state"
check 'it starts with the list of levels' play
check 'Enter leads to the first level, past its lesson' enters 'cnt += 1'
check 'nothing placed is broken, with a witness' sees_the_witness
check 'the witness can be stepped through' steps_through_it
check 'lost-update is solved by keys' solves_lost_update
check 'too-much-inside is solved by keys' solves_too_much_inside
check 'opposite-locks is solved by keys' solves_opposite_locks
check 'after the last level comes the list' ends_at_the_list
stars=$(screen | grep -oE 'wheels [0-9]/3')
check 'the stars are in the list' has_the_stars
check 'q quits' quits
check 'it starts again' play
check 'the stars are still there' has_the_stars
check 'the placements are still there' has_the_placements
check 'a run can be cancelled' cancels_a_run
check 'q quits again' quits
check 'only the save and its undo are in its folder' [ "$(ls "$saves" | tr '\n' ' ')" = "$player.yaml undo " ]
check 'a damaged save file is set aside and named' sets_a_damaged_file_aside
check 'Ctrl-C ends it in the midst of a run' interrupted_twice
check 'nothing went wrong inside' [ ! -e "$scratch/state/gilbreak" ]
report
