package app.todo.problem;

/** What a status means here when nothing more particular is known. */
public final class Statuses {
  private Statuses() {}

  public static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 412 -> "Precondition Failed";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> status < 500 ? "Request Refused" : "Server Error";
    };
  }

  public static String detail(int status) {
    return switch (status) {
      case 400 -> "The request can't be read.";
      case 401 -> "Sign in to go on.";
      case 403 -> "You may not do this.";
      case 404 -> "Not found";
      case 405 -> "This address does not answer that method; see the Allow header.";
      case 406 -> "The Accept header leaves out what this address answers with: JSON, or events.";
      case 408 -> "The body did not come in time; send the request again.";
      case 413 -> "The body is larger than is read here: 16 KiB below /api/auth, else 1 MiB.";
      case 414 -> "The address is longer than 16 KiB.";
      case 415 -> "Send the body as application/json.";
      case 431 -> "The headers are larger than 16 KiB together.";
      case 503 -> "The database can't be reached just now; try again in a moment.";
      default ->
          status < 500
              ? "The request was refused."
              : "Something went wrong on our side; try again.";
    };
  }
}
