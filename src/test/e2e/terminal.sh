#!/bin/bash
# Is the terminal as it was, however the game ends? Plays TerminalDemo in tmux; one line per check.
#
# usage: src/test/e2e/terminal.sh [ROUNDS]    after: mvn test-compile
set -u
cd "$(dirname "$0")/../../.." || exit 2
. src/test/e2e/pane.sh

rounds=${1:-1}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
libraries=$scratch/classpath
mvn -q -B -o dependency:build-classpath -Dmdep.outputFile="$libraries" >/dev/null || exit 2

cat >"$scratch/demo" <<END
#!/bin/sh
echo \$\$ >'$scratch/pid'
exec $java -Xshare:auto -cp '$PWD/target/classes:$PWD/target/test-classes:$(<"$libraries")' \\
  gilbreak.shell.lanterna.TerminalDemo "\$@"
END
chmod +x "$scratch/demo"
demo="'$scratch/demo'"

quits() {
  begin "$demo" && press q && ended 0
}

quits_while_drawing() {
  begin "$demo" && press a && await 'the animation' shows 'drawn 1' && press q && ended 0
}

passes_on_keys() {
  begin "$demo" || return 1
  local key
  for key in C-c:INTERRUPT C-s:OTHER C-r:REDO C-\\:OTHER Up:UP PageDown:PAGE_DOWN Escape:ESCAPE j:"'j'"; do
    press "${key%%:*}"
    await "$key" shows " ${key#*:}" || return 1
  done
  press q && ended 0
}

# throws_ten_times: an exception gives the terminal back each time.
throws_ten_times() {
  local time
  for time in {1..10}; do
    throws || return 1
  done
}

# By a signal in the midst of drawing, which is when a frame could get in behind the restoring.
dies_of() {
  begin "$demo" && press a && await 'the animation' shows 'drawn 1' || return 1
  kill -"$1" "$(<"$scratch/pid")"
  ended "$2"
}

throws() {
  begin "$demo" && press x && ended 70 &&
    shows 'internal error in thread reader' &&
    shows 'java.lang.IllegalStateException: thrown on purpose'
}

suspends() {
  begin "$demo" || return 1
  for _ in {1..10}; do
    press C-z
    await 'the shell' shows 'Stopped' && given_back || return 1
    shell 'clear; fg'
    await 'the game' shows SUSPEND && await 'the full screen' is_full_screen || return 1
    press j && await 'a key' shows "'j'" || return 1
  done
  press q && await 'the end' is_normal_screen && given_back
}

swallows_pastes() {
  begin "$demo" || return 1
  pane set-buffer 'xqx' && pane paste-buffer -p
  press j && await 'the key behind the paste' shows "key 1 'j'" && press q && ended 0
}

speaks_ascii() {
  begin "$demo" && shows '/|\ #=+-. *- > > xv' && press q && ended 0 &&
    [ "$(LC_ALL=C tr -d '\000-\177' <"$scratch/stream" | wc -c)" -eq 0 ]
}

speaks_unicode() {
  begin "$demo" && shows '┌│└ █▓▒░· ★☆ ▸ → ✗✓' && press q && ended 0
}

has_colour() {
  LC_ALL=C grep -qE $'\x1b\\[([0-9;]*;)?([349][0-9]|10[0-9])[;m]' "$scratch/stream"
}

is_colourful() {
  begin "$demo" && press q && ended 0 && has_colour
}

is_colourless() {
  begin "$demo" && press q && ended 0 && ! has_colour
}

# refuses COMMAND SENTENCE
refuses() {
  rm -f "$scratch/status"
  shell "clear; $1; echo \$? >'$scratch/status'"
  await 'the refusal' test -s "$scratch/status" && [ "$(<"$scratch/status")" = 2 ] && shows "$2"
}

survives_resizing() {
  begin "$demo" || return 1
  for i in {1..40}; do
    pane resize-window -x $((1 + i * 37 % 150)) -y $((1 + i * 23 % 50))
  done
  pane resize-window -x 97 -y 31
  await 'the last size' shows 'READY size 97x31' &&
    await 'the corner' is_whole && press q && ended 0
  local result=$?
  pane resize-window -x 80 -y 24
  return $result
}

# 31 lines, the last with nothing but a mark in the last column, and no remains of other sizes.
is_whole() {
  [ "$(screen | wc -l)" -eq 31 ] && [ "$(screen | tail -n 1)" = "$(printf '%97s' '!')" ] &&
    [ "$(screen | grep -c READY)" -eq 1 ] && [ "$(screen | grep -c '!')" -eq 1 ]
}

ends_with_the_terminal() {
  begin "$demo" || return 1
  local pid
  pid=$(<"$scratch/pid")
  pane kill-server
  await 'the end' is_gone "$pid"
}

is_gone() {
  ! kill -0 "$1" 2>/dev/null
}

asks_nothing() {
  begin "$demo" && press q && ended 0 && ! grep -q $'\x1b\\[6n' "$scratch/stream"
}

open_pane
for round in $(seq "$rounds"); do
  check "q ends it ($round)" quits
  check "q ends it while it draws ($round)" quits_while_drawing
  check "Ctrl-C, Ctrl-S and the like are keys ($round)" passes_on_keys
  check "SIGTERM ends it ($round)" dies_of TERM 143
  check "SIGHUP ends it ($round)" dies_of HUP 129
  check "SIGINT ends it ($round)" dies_of INT 130
  check "an exception ends it, with its trace on the normal screen, ten times ($round)" \
    throws_ten_times
  check "Ctrl-Z stops it, fg goes on, ten times ($round)" suspends
  check "a paste is no command ($round)" swallows_pastes
  check "a storm of resizes leaves a whole screen ($round)" survives_resizing
done
check 'the terminal is asked nothing' asks_nothing
check 'a UTF-8 locale gets all glyphs' speaks_unicode
check '256 colours are used' is_colourful
check 'no input but a file is refused' refuses "$demo </dev/null" 'needs a terminal'
check 'no output but a file is refused' refuses "$demo >'$scratch/out'" 'needs a terminal'

open_pane LANG=C
check 'LANG=C gets ASCII only' speaks_ascii
open_pane NO_COLOR=1
check 'NO_COLOR gets no colour' is_colourless
open_pane TERM=dumb
check 'TERM=dumb is refused' refuses "$demo" 'TERM=dumb'
open_pane
check 'a terminal that goes away ends it' ends_with_the_terminal
report
