@echo off
rem Starts kozolec. With an archive of its classes it starts in a third of the time; the first call makes one in the user's folder,
rem in the background. Without one it is only slower.
rem   JAVA_HOME             the Java to run with; otherwise the java on the path
rem   KOZOLEC_JAVA_OPTIONS  more options for Java
rem   KOZOLEC_ARCHIVE       off: neither use nor make an archive; on: make one in CI, too
rem Paths may hold ! and ( ), so nothing is expanded late, and no path or argument stands in a block unless it is quoted.
setlocal EnableExtensions DisableDelayedExpansion
set "JAR=%~dp0..\lib\kozolec.jar"
set "JAVA=java"
set "USE="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" where /q java || goto nojava
if "%KOZOLEC_ARCHIVE%"=="off" goto run
if not defined LOCALAPPDATA goto run
if not defined JAVA_HOME goto run
if not exist "%JAVA_HOME%\release" goto run
set "FULL="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "FULL=%%~v"
if not defined FULL goto run
for /f "tokens=1 delims=." %%f in ("%FULL%") do set "FEATURE=%%f"
set "KIND=jsa"
set "READ=-XX:SharedArchiveFile"
set "WRITE=-XX:ArchiveClassesAtExit"
if %FEATURE% GEQ 25 (
  set "KIND=aot"
  set "READ=-XX:AOTCache"
  set "WRITE=-XX:AOTCacheOutput"
)
set "FOLDER=%LOCALAPPDATA%\kozolec\cache"
set "MARK="
if exist "%~dp0..\lib\kozolec.mark" set /p MARK=<"%~dp0..\lib\kozolec.mark"
set "FAR=%FOLDER%\kozolec-@project.version@-%MARK%-%FULL%.%KIND%"
if exist "%FAR%" set USE="%READ%=%FAR%"
if exist "%FAR%" goto run
if defined CI if not "%KOZOLEC_ARCHIVE%"=="on" goto run
if exist "%FAR%.making" goto run
mkdir "%FAR%.making" 2>nul || goto run
start "" /b "%JAVA%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC "%WRITE%=%FAR%" -cp "%JAR%" si.kozolec.cli.Main warm-up >nul 2>&1 <nul
:run
"%JAVA%" -Xlog:disable -Xlog:all=off -XX:-UsePerfData -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms24m -Xmn16m -Xmx768m %USE% "-Dkozolec.files=%~dp0..\lib\kozolec-files.jar" %KOZOLEC_JAVA_OPTIONS% -cp "%JAR%" si.kozolec.cli.Main %*
exit /b %ERRORLEVEL%
:nojava
echo kozolec: Java 17 or newer is needed, and there is no java on the path; set JAVA_HOME>&2
exit /b 3
