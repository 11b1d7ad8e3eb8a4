@ECHO OFF
REM Sets JAVA_HOME to a JDK that can build Todo and checks Node, or says what to install and ends with 1.
REM mvnw.cmd calls this file with Maven's arguments; prerequisites.sh is the same for other systems.

SET TODO_JDK=
SET TODO_SEEN=
IF DEFINED JAVA_HOME CALL :consider "%JAVA_HOME%"
IF DEFINED TODO_JDK GOTO :jdk
FOR %%J IN (java.exe) DO IF NOT "%%~$PATH:J"=="" CALL :consider_with_siblings "%%~dp$PATH:J.."
FOR %%F IN (
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\BellSoft"
  "%ProgramFiles%\Amazon Corretto"
  "%USERPROFILE%\.jdks"
  "%USERPROFILE%\.sdkman\candidates\java"
) DO CALL :consider_within "%%~F"
IF NOT DEFINED TODO_JDK GOTO :no_jdk

:jdk
SET "JAVA_HOME=%TODO_JDK%"

REM Node builds and checks the page, so that only builds without the page do without it.
:next_argument
IF "%~1"=="" GOTO :node
FOR %%A IN (-v --version -h --help -Dquarkus.quinoa) DO IF "%~1"=="%%A" EXIT /B 0
IF "%~1"=="-Dquarkus.quinoa=false" EXIT /B 0
SHIFT
GOTO :next_argument

:node
SET TODO_SEEN=
FOR /F "tokens=1-3 delims=v." %%A IN ('node --version 2^>NUL') DO (
  SET "TODO_SEEN= (only Node v%%A.%%B.%%C)"
  IF %%A EQU 20 IF %%B GEQ 19 GOTO :npm
  IF %%A EQU 22 IF %%B GEQ 12 GOTO :npm
  IF %%A GEQ 23 GOTO :npm
)
GOTO :no_node

:npm
FOR %%N IN (npm.cmd) DO IF NOT "%%~$PATH:N"=="" EXIT /B 0
SET "TODO_SEEN= (only Node without npm)"

:no_node
ECHO No Node 22.12 or later, or 20.19 or later of version 20, was found on the PATH%TODO_SEEN%: install the current LTS release of Node with npm.>&2
EXIT /B 1

:no_jdk
ECHO No JDK 25 or later was found in JAVA_HOME, on the PATH, beside the default java, in the usual folders of Program Files, or in the home folder's .jdks and .sdkman%TODO_SEEN%: install one, such as Eclipse Temurin 25, or set JAVA_HOME to it.>&2
EXIT /B 1

REM The home of a Java, then the folders beside it.
:consider_with_siblings
CALL :consider "%~f1"
CALL :consider_within "%~f1\.."
EXIT /B 0

:consider_within
IF DEFINED TODO_JDK EXIT /B 0
FOR /F "delims=" %%D IN ('DIR /B /AD "%~f1" 2^>NUL') DO CALL :consider "%~f1\%%D"
EXIT /B 0

REM Takes the first JDK 25 or later; otherwise keeps the first Java for the message.
:consider
IF DEFINED TODO_JDK EXIT /B 0
IF NOT EXIST "%~1\bin\java.exe" EXIT /B 0
IF NOT EXIST "%~1\release" EXIT /B 0
SET TODO_VERSION=0
SET TODO_MAJOR=0
FOR /F "usebackq tokens=1,2 delims==" %%A IN ("%~1\release") DO IF "%%A"=="JAVA_VERSION" SET "TODO_VERSION=%%~B"
FOR /F "delims=.-+" %%V IN ("%TODO_VERSION%") DO SET TODO_MAJOR=%%V
IF %TODO_MAJOR% LSS 25 GOTO :not_this
IF NOT EXIST "%~1\bin\javac.exe" GOTO :not_this
SET "TODO_JDK=%~1"
EXIT /B 0

:not_this
IF NOT DEFINED TODO_SEEN SET "TODO_SEEN= (only Java %TODO_VERSION% in %~1)"
EXIT /B 0
