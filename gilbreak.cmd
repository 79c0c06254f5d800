@echo off
rem Plays gilbreak from its checkout, which is built when there is no jar yet. Not tested: the game
rem needs a Unix terminal (on Windows that is WSL), its other commands do not.
setlocal
set "home=%~dp0"
set "home=%home:~0,-1%"
set "jar=%home%\target\gilbreak.jar"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo gilbreak: JDK 17 or newer is needed: no java on PATH, and JAVA_HOME is not set. 1>&2
  exit /b 69
)

if not exist "%jar%" (
  echo building gilbreak ^(once, about half a minute^)... 1>&2
  pushd "%home%"
  call mvn -q -B -Dmaven.test.skip=true package 1>&2
  popd
)
if not exist "%jar%" (
  echo gilbreak: the build failed, see above. 1>&2
  exit /b 69
)

"%java%" -XX:+UseSerialGC -XX:-DontCompileHugeMethods -Djava.awt.headless=true "-Dgilbreak.home=%home%" -jar "%jar%" %*
exit /b %ERRORLEVEL%
