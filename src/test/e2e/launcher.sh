#!/bin/bash
# Does ./gilbreak build, start, pass on and clean up? Runs a copy of it around TerminalDemo in tmux.
#
# usage: src/test/e2e/launcher.sh [ROUNDS]    after: mvn test-compile
set -u
cd "$(dirname "$0")/../../.." || exit 2
. src/test/e2e/pane.sh

rounds=${1:-1}
checkout="$scratch/check out"
caches=$scratch/caches
classes=$scratch/classes

mkdir -p "$checkout/src/main" "$checkout/target" "$scratch/bin" "$scratch/elsewhere" "$classes"
mvn -q -B -o dependency:build-classpath -Dmdep.outputFile="$scratch/classpath" >/dev/null || exit 2
(
  cp -R target/classes/. target/test-classes/. "$classes"
  cd "$classes" && jar xf "$(tr : '\n' <"$scratch/classpath" | grep '/lanterna-')" com
)
# What the launcher starts is the demo here.
mkdir "$scratch/main"
cat >"$scratch/main/Main.java" <<'END'
package gilbreak;

public final class Main {
  public static void main(String[] args) throws Exception {
    gilbreak.shell.lanterna.TerminalDemo.main(args);
  }
}
END
rm -f "$classes"/gilbreak/Main*.class
javac -d "$classes" -cp "$classes" "$scratch/main/Main.java" || exit 2
cp gilbreak "$checkout"
touch "$checkout/pom.xml"
jar cfe "$checkout/target/gilbreak.jar" gilbreak.shell.lanterna.TerminalDemo -C "$classes" .
cp "$checkout/target/gilbreak.jar" "$scratch/built.jar"
ln -s "$checkout/gilbreak" "$scratch/bin/first"
ln -s first "$scratch/bin/gilbreak"
game="'$scratch/bin/gilbreak'"

# A Maven that only says what it was asked, waits when there is a gate, and fails when told to.
cat >"$scratch/bin/mvn" <<END
#!/bin/sh
echo "\$PWD: mvn \$*" >'$scratch/maven'
[ ! -p '$scratch/gate' ] || cat '$scratch/gate' >/dev/null
[ ! -f '$scratch/broken' ] || { echo 'Level.java:[3,1] a mistake'; exit 1; }
cp '$scratch/built.jar' target/gilbreak.jar
END
mkdir -p "$scratch/java11/bin"
cat >"$scratch/java11/bin/java" <<'END'
#!/bin/sh
echo 'openjdk version "11.0.2" 2019-01-15' >&2
END
chmod +x "$scratch/bin/mvn" "$scratch/java11/bin/java"

launcher() {
  pgrep -f "sh $scratch/bin/gilbreak" | head -n 1
}

jvm() {
  pgrep -P "$(launcher)" java
}

passes_through() {
  shell "clear; cd '$scratch/elsewhere'"
  begin "$game 7" && press j && await 'a key' shows "'j'" && press q && ended 7 &&
    shows "home=$checkout" && shows "here=$scratch/elsewhere"
}

dies_of() {
  begin "$game" && press a && await 'the animation' shows 'drawn 1' || return 1
  local java
  java=$(jvm)
  kill -"$1" "$(launcher)"
  ended "$2" && ! kill -0 "$java" 2>/dev/null
}

jvm_dies_of() {
  begin "$game" && press a && await 'the animation' shows 'drawn 1' || return 1
  kill -"$1" "$(jvm)"
  ended "$2"
}

suspends() {
  begin "$game" || return 1
  for _ in 1 2; do
    press C-z
    await 'the shell' shows 'Stopped' && given_back || return 1
    shell 'clear; fg'
    await 'the game' shows SUSPEND && await 'the full screen' is_full_screen || return 1
  done
  press q && await 'the end' is_normal_screen && given_back
}

archives() {
  rm -rf "$caches"
  begin "$game" && press q && ended 0 && is_silent || return 1
  [ "$(find "$caches" -name '*.jsa' | wc -l)" -eq 1 ] || return 1
  begin "$game" && press q && ended 0 && is_silent &&
    [ "$(find "$caches" -type f | wc -l)" -eq 1 ]
}

survives_a_broken_archive() {
  begin "$game" && press q && ended 0 || return 1
  echo broken >"$(find "$caches" -name '*.jsa')"
  begin "$game" && press q && ended 0 && is_silent
}

survives_without_a_cache() {
  rm -rf "$caches"
  touch "$caches"
  begin "$game" && press q && ended 0 && is_silent
  local result=$?
  rm -f "$caches"
  return $result
}

# The JVM has no word to say about its archive.
is_silent() {
  hides warning && hides cds && hides rror
}

builds_when() {
  rm -f "$scratch/maven"
  "$@"
  begin "$game" && press q && ended 0 && shows 'building gilbreak' &&
    [ "$(<"$scratch/maven")" = "$checkout: mvn -q -B -Dmaven.test.skip=true package" ] || return 1
  rm "$scratch/maven"
  begin "$game" && press q && ended 0 && hides 'building gilbreak' && [ ! -f "$scratch/maven" ]
}

have_started() {
  [ "$(pgrep -cf "sh $scratch/bin/gilbreak")" -ge "$1" ]
}

# Three start before the first has built: the others wait for it, and all of them run.
builds_once() {
  rm -f "$checkout/target/gilbreak.jar"
  mkfifo "$scratch/gate"
  local start
  for start in 1 2 3; do
    PATH=$scratch/bin:$PATH XDG_CACHE_HOME=$caches \
      "$scratch/bin/gilbreak" </dev/null >"$scratch/start$start" 2>&1 &
  done
  await 'three starts' have_started 3
  echo >"$scratch/gate"
  wait
  rm "$scratch/gate"
  [ "$(cat "$scratch"/start? | grep -c 'building gilbreak')" = 1 ] &&
    [ "$(cat "$scratch"/start? | grep -c 'needs a terminal')" = 3 ]
}

# fails_with STATUS SENTENCE COMMAND
fails_with() {
  rm -f "$scratch/status"
  shell "clear; $3; echo \$? >'$scratch/status'"
  await 'the end' test -s "$scratch/status" && [ "$(<"$scratch/status")" = "$1" ] && shows "$2"
}

fails_to_build() {
  touch "$scratch/broken" "$checkout/pom.xml"
  fails_with 69 'the build failed' "$game" && shows 'Level.java:[3,1] a mistake'
  local result=$?
  rm "$scratch/broken"
  touch "$checkout/target/gilbreak.jar"
  return $result
}

open_pane "PATH=$scratch/bin:$PATH" "XDG_CACHE_HOME=$caches"
for round in $(seq "$rounds"); do
  check "links, folder, arguments and status pass through ($round)" passes_through
  check "SIGTERM to the launcher ends both ($round)" dies_of TERM 143
  check "SIGHUP to the launcher ends both ($round)" dies_of HUP 129
  check "SIGINT to the launcher ends both ($round)" dies_of INT 130
  check "SIGTERM to the JVM ends both ($round)" jvm_dies_of TERM 143
  check "kill -9 of the JVM leaves the terminal as it was ($round)" jvm_dies_of KILL 137
  check "Ctrl-Z stops both, fg goes on ($round)" suspends
done
check 'the first run leaves a class archive, silently' archives
check 'a broken class archive does no harm' survives_a_broken_archive
check 'no cache does no harm' survives_without_a_cache
check 'a changed source is built' builds_when touch "$checkout/src/main/Some.java"
check 'a deleted source is built' builds_when rm "$checkout/src/main/Some.java"
check 'a missing jar is built' builds_when rm "$checkout/target/gilbreak.jar"
check 'three starts build once' builds_once
check 'a failed build says so' fails_to_build
check 'an old Java is refused' fails_with 69 'JDK 17 or newer' \
  "rm -rf '$caches'; JAVA_HOME='$scratch/java11' $game"
check 'a pipe reaches the program' fails_with 2 'needs a terminal' "echo | $game"
report
