package app.todo.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** What an answer may load and run, should a browser show it: content security policies. */
@Singleton
class ContentPolicies {
  /** Data is never a page, whatever a browser makes of it. */
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  /** A question and a button. */
  private static final String UNSUBSCRIBE =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  private static final String PAGE =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          // Svelte's templates and the addresses of workers; nothing else becomes markup or code.
          "require-trusted-types-for 'script'",
          "trusted-types svelte-trusted-html todo-workers");

  /** The one style that Swagger UI's scripts put into the page. */
  private static final String SWAGGER_STYLE =
      "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(?<source>.*?)</script>", Pattern.DOTALL);

  private final String docs;

  ContentPolicies(StaticFiles files) {
    docs = docs(files.docs("/index.html").map(ContentPolicies::inlineScripts).orElse(""));
  }

  String of(Place place) {
    return switch (place) {
      case DATA -> DATA;
      case DOCS -> docs;
      case UNSUBSCRIBE -> UNSUBSCRIBE;
      case ASSET, PAGE -> PAGE;
    };
  }

  /** Swagger UI draws by images in its styles. */
  private static String docs(String inlineScripts) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' " + inlineScripts,
        "style-src 'self' " + SWAGGER_STYLE,
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }

  /** The very scripts that the page brings, by their digests, and no others. */
  private static String inlineScripts(StaticFile page) {
    return INLINE_SCRIPT
        .matcher(page.asItIs().bytes().toString(StandardCharsets.UTF_8))
        .results()
        .map(script -> "'sha256-%s'".formatted(digest(script.group("source"))))
        .collect(Collectors.joining(" "));
  }

  private static String digest(String source) {
    return Base64.getEncoder().encodeToString(DigestUtils.sha256(source));
  }
}
