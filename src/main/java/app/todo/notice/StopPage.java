package app.todo.notice;

/** What a reader sees who follows the link that ends an e-mail. */
final class StopPage {
  static final String ASK =
      page(
          """
          <h1>Stop all e-mails from Todo?</h1>
          <p>Reminders and the list of the day no longer come by e-mail.</p>
          <form method="post"><button>Stop them</button></form>\
          """);

  static final String DONE =
      page(
          """
          <h1>You get no more e-mails from Todo</h1>
          <p>They can be turned on again on the account page.</p>\
          """);

  private StopPage() {}

  private static String page(String content) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <title>E-mail from Todo</title>
    <link rel="stylesheet" href="/unsubscribe.css">
    </head>
    <body>
    <main>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(content);
  }
}
