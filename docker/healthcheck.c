/* Asks the service in this container how it is: exits 0 if GET /health answers 200, and 1 otherwise. */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

int main(void) {
  const char *port = getenv("PORT");
  struct sockaddr_in service = {.sin_family = AF_INET, .sin_port = htons(port ? atoi(port) : 8000)};
  service.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  struct timeval patience = {.tv_sec = 2};
  const char request[] = "GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n";
  char status[13] = "";

  int connection = socket(AF_INET, SOCK_STREAM, 0);
  if (connection < 0) return 1;
  setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (connect(connection, (struct sockaddr *)&service, sizeof service) != 0) return 1;
  if (write(connection, request, sizeof request - 1) != sizeof request - 1) return 1;
  if (recv(connection, status, sizeof status - 1, MSG_WAITALL) != sizeof status - 1) return 1;
  return strcmp(status + strlen("HTTP/1.x"), " 200") != 0;
}
