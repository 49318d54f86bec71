package dev.acquaint.sandbox;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's own files, out of the program itself. */
final class PageFiles {
  private static final Pattern NAME = Pattern.compile("[a-z]+\\.(html|js|css|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private PageFiles() {}

  /** Whether a path is that of one of the files. */
  static boolean isOne(String path) {
    return path.equals("/") || NAME.matcher(path.substring(1)).matches();
  }

  static void serve(JavalinConfig config) {
    config.routes.get("/", context -> send(context, "index.html"));
    config.routes.get("/{name}", context -> send(context, context.pathParam("name")));
  }

  private static void send(Context context, String name) {
    Matcher parts = NAME.matcher(name);
    String type = parts.matches() ? TYPES.get(parts.group(1)) : null;
    try (InputStream in =
        type == null ? null : PageFiles.class.getResourceAsStream("page/" + name)) {
      if (in == null || type == null) {
        context.status(HttpStatus.NOT_FOUND).result("There is no such page.");
      } else {
        context.contentType(type).result(in.readAllBytes());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
