/* Runs the operator's command in this container, with the service's own program: docker exec todo todo accounts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The image's folder; the service's relative paths begin there, too. */
#define FOLDER "/app"
#define NATIVE FOLDER "/todo"
#define JAVA "/opt/java/bin/java"
#define MOST_OPTIONS 8

int main(int count, char *arguments[]) {
  char **command = calloc(count + MOST_OPTIONS, sizeof *command);
  if (!command || chdir(FOLDER) != 0) return 1;
  int next = 0;
  if (access(NATIVE, X_OK) == 0) {
    command[next++] = NATIVE;
  } else {
    command[next++] = JAVA;
    /* A command ends before the second compiler would pay. */
    command[next++] = "-XX:TieredStopAtLevel=1";
    command[next++] = "-Xms8m";
    if (access("todo.aot", R_OK) == 0) command[next++] = "-XX:AOTCache=todo.aot";
    command[next++] = "-jar";
    command[next++] = access("todo.jar", R_OK) == 0 ? "todo.jar" : "quarkus-run.jar";
  }
  /* Without arguments the program would be a second service. */
  if (count < 2) command[next++] = "--help";
  memcpy(command + next, arguments + 1, (count - 1) * sizeof *command);
  execv(command[0], command);
  perror(command[0]);
  return 1;
}
