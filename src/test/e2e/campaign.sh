#!/bin/bash
# Can every level of the campaign be solved by keys, in a terminal of 80x24? Plays them all in one
# game, with the keys of the best answer of each; one line per chapter.
#
# usage: src/test/e2e/campaign.sh [CHAPTER…], a chapter as its folder in levels; all by default
set -u
cd "$(dirname "$0")/../../.." || exit 2
. src/test/e2e/pane.sh

patience=60 # seconds: the first start may build the game, and other programs may take the cores
saves=$scratch/saves

# The keys come from the tests' classes, which know each level's answer.
keys_of() {
  java -cp "target/gilbreak.jar:target/test-classes" gilbreak.shell.ParKeys "$1"/*.yaml
}

# solves ID KIND KEY…: from the map, and back to it.
solves() {
  local id=$1 kind=$2
  shift 2
  press /
  await 'the search' shows 'Find' || return 1
  pane send-keys -l "$id"
  await "$id" shows "$id" || return 1
  press "$@"
  case $kind in
    break) await 'the end of the run' shows_one_of 'BROKEN:' 'RIGHT:' ;;
    predict) await 'the answer' shows_one_of 'RIGHT' 'NOT YET' ;;
    *) press r && await 'the proof' shows_one_of 'PROVED' 'BROKEN' 'UNDECIDED' && shows 'PROVED' ;;
  esac || return 1
  back_to_the_map
}

shows_one_of() {
  local text
  for text in "$@"; do
    shows "$text" && return
  done
  return 1
}

back_to_the_map() {
  local presses
  for presses in 1 2 3; do
    press Escape
    await 'another screen' still && shows 'free-threaded wheels' && return
  done
  return 1
}

# still: the screen is the same as a moment before.
still() {
  local before
  before=$(screen)
  sleep 0.05
  [ "$before" = "$(screen)" ]
}

solves_chapter() {
  local id kind keys failed=0
  while read -r id kind keys; do
    # The first key is the one that enters the level.
    # shellcheck disable=SC2086
    solves "$id" "$kind" $keys || { echo "not solved: $id" >&2; failed=1; break; }
  done < <(keys_of "$1")
  return $failed
}

open_pane
shell "clear; ./gilbreak --saves '$saves'"
await 'the map' shows 'free-threaded wheels' || exit 1
for chapter in "${@:-levels/*/}"; do
  for folder in $chapter; do
    check "every level of $(basename "$folder") is solved by keys" solves_chapter "$folder"
  done
done
report
