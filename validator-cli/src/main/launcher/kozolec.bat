@echo off
rem Starts kozolec as the launcher for sh beside it does. With an archive of its classes it starts in a third of the time; the first
rem call makes one in the user's folder, in the background. Without one it is only slower.
rem   JAVA_HOME             the Java to run with; otherwise the java on the path
rem   KOZOLEC_JAVA_OPTIONS  more options for Java
rem   KOZOLEC_ARCHIVE       off: neither use nor make an archive; here: make the one beside the jar, now; on: make one in CI, too
rem Paths may hold anything that Windows lets them: nothing is expanded late, and what may hold ( or a space stands in quotes.
setlocal EnableExtensions DisableDelayedExpansion
call :locate

set "JAVA="
set "JDK="
if defined JAVA_HOME set "JDK=%JAVA_HOME:"=%"
if defined JDK if exist "%JDK%\bin\java.exe" set "JAVA=%JDK%\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
if not defined JAVA goto nojava
for %%j in ("%JAVA%\..\..") do set "JDK=%%~fj"

rem Which Java this is, without starting it.
set "FULL="
set "VERSION="
set "FEATURE="
if exist "%JDK%\release" for /f "usebackq tokens=1,2 delims==" %%a in ("%JDK%\release") do (
  if "%%a"=="JAVA_RUNTIME_VERSION" set FULL=%%b
  if "%%a"=="JAVA_VERSION" set VERSION=%%b
)
if defined FULL set "FULL=%FULL:"=%"
if defined VERSION set "VERSION=%VERSION:"=%"
if not defined FULL set "FULL=%VERSION%"
for /f "delims=.+-" %%f in ("%VERSION%") do set "FEATURE=%%f"
for /f "delims=0123456789" %%x in ("%FEATURE%") do set "FEATURE="
for /f "delims=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+_-" %%x in ("%FULL%") do set "FULL=%FEATURE%"

set "USE="
set "LENGTH="
if not defined FEATURE goto word
if %FEATURE% LSS 17 goto oldjava
if "%KOZOLEC_ARCHIVE%"=="off" goto word
set "KIND=jsa"
set "READ=-XX:SharedArchiveFile="
if %FEATURE% GEQ 25 set "KIND=aot"
if %FEATURE% GEQ 25 set "READ=-XX:AOTCache="
rem Each build has a mark: an archive of another one has other classes in it, and Java does not always notice.
set "MARK="
if exist "%LIB%\kozolec.mark" for /f "usebackq" %%m in ("%LIB%\kozolec.mark") do set "MARK=%%m"
set "NEAR=%LIB%\kozolec-%MARK%-%FULL%.%KIND%"
set "FAR=%LOCALAPPDATA%\kozolec\cache\kozolec-@project.version@-%MARK%-%FULL%.%KIND%"
if "%KOZOLEC_ARCHIVE%"=="here" goto here
if "%KOZOLEC_ARCHIVE%"=="there" goto there
if exist "%NEAR%" set USE="%READ%%NEAR%"
if exist "%NEAR%" goto word
if not defined LOCALAPPDATA goto word
if exist "%FAR%" set USE="%READ%%FAR%"
if exist "%FAR%" goto word
if defined CI if not "%KOZOLEC_ARCHIVE%"=="on" goto word
rem One call makes it; where that fails, the folder stays and nobody tries again.
if exist "%FAR%.making" goto word
rem What mkdir does well it does not say, so nothing may have gone wrong before.
call :well
mkdir "%FAR%.making" 2>nul
if errorlevel 1 goto word
set "KOZOLEC_ARCHIVE=there"
rem It starts where this file is: the words for another cmd cannot be quoted well enough for every path.
start "" /b /d "%BIN%" "%ComSpec%" /d /c .\kozolec.bat <nul >nul 2>nul

rem How long the payloads are: the better compiler pays only for long ones, more memory and less haste for all but short ones.
:word
set WORD=_%1
set "WORD=%WORD:"=%"
if "%WORD%"=="_" goto run
shift
if "%WORD:~1,1%"=="-" goto word
set "SIZE="
if exist "%WORD:~1%" if not exist "%WORD:~1%\*" for %%f in ("%WORD:~1%") do set "SIZE=%%~zf"
if not defined SIZE goto word
rem Numbers end at 2147483647.
if not "%SIZE%"=="%SIZE:~0,9%" set "SIZE=999999999"
if not defined LENGTH set "LENGTH=short"
if %SIZE% GTR 1048576 if not "%LENGTH%"=="long" set "LENGTH=middling"
if %SIZE% GTR 200000000 set "LENGTH=long"
goto word

:here
set "ARCHIVE=%NEAR%"
del /f /q "%LIB%\kozolec-*-%FULL%.%KIND%" 2>nul
call :make <nul >nul 2>nul
if exist "%ARCHIVE%" exit /b 0
exit /b 1

:there
set "ARCHIVE=%FAR%"
call :make
if exist "%ARCHIVE%" rmdir "%ARCHIVE%.making"
exit /b 0

rem In two steps: in one, Java 25 stumbles over spaces in paths, and on 17 Java's own classes would not be in it.
:make
if "%KIND%"=="jsa" goto jsa
"%JAVA%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -XX:AOTMode=record "-XX:AOTConfiguration=%ARCHIVE%.conf" -cp "%JAR%" si.kozolec.cli.Main warm-up
if "%ERRORLEVEL%"=="0" "%JAVA%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -XX:AOTMode=create "-XX:AOTConfiguration=%ARCHIVE%.conf" "-XX:AOTCache=%ARCHIVE%.part" -cp "%JAR%" si.kozolec.cli.Main
goto made
:jsa
"%JAVA%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC "-XX:DumpLoadedClassList=%ARCHIVE%.conf" -cp "%JAR%" si.kozolec.cli.Main warm-up
if "%ERRORLEVEL%"=="0" "%JAVA%" -Xshare:dump -Xmx768m -XX:+UseG1GC "-XX:SharedClassListFile=%ARCHIVE%.conf" "-XX:SharedArchiveFile=%ARCHIVE%.part" -cp "%JAR%"
:made
if "%ERRORLEVEL%"=="0" move /y "%ARCHIVE%.part" "%ARCHIVE%"
del /f /q "%ARCHIVE%.part" "%ARCHIVE%.conf"
exit /b

rem A called label knows where this file is even when it was found on the path.
:locate
for %%b in ("%~dp0.") do set "BIN=%%~fb"
for %%l in ("%~dp0..\lib") do set "LIB=%%~fl"
set "JAR=%LIB%\kozolec.jar"
:well
exit /b 0

:nojava
echo kozolec: Java 17 or newer is needed, and there is no java on the path; set JAVA_HOME>&2
exit /b 3

:oldjava
echo kozolec: Java 17 or newer is needed, and "%JAVA%" is %FULL%; set JAVA_HOME>&2
exit /b 3

rem The last command, so that its status reaches whoever asks for it, in whatever way.
:run
set "TUNED=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.5 -Xms72m -Xmn48m"
if "%LENGTH%"=="short" set "TUNED=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5 -XX:CICompilerCount=1 -Xms24m -Xmn16m"
if "%LENGTH%"=="long" set "TUNED=-XX:+TieredCompilation -XX:CompileThresholdScaling=0.5 -Xms72m -Xmn48m"
if defined USE set "TUNED=%TUNED% -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
"%JAVA%" -Xlog:disable -Xlog:all=off -XX:-UsePerfData -XX:+UseSerialGC %TUNED% -Xmx768m %USE% "-Dkozolec.files=%LIB%\kozolec-files.jar" %KOZOLEC_JAVA_OPTIONS% -cp "%JAR%" si.kozolec.cli.Main %*
