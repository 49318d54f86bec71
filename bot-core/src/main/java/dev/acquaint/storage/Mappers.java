package dev.acquaint.storage;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;

/**
 * How Java values stand in columns:
 *
 * <table>
 * <caption>Types</caption>
 * <tr><td>{@code Instant}</td><td>{@code DATETIME(6)}, always UTC; finer than a microsecond is cut off when written</td></tr>
 * <tr><td>enum</td><td>its name, in a {@code VARCHAR}</td></tr>
 * <tr><td>id record</td><td>the text of a record of package {@code dev.acquaint.id} with one component of type
 *     {@code String}; new ones need no registration</td></tr>
 * <tr><td>{@code ZoneId}, {@code Locale}</td><td>their id or language tag, in a {@code VARCHAR}</td></tr>
 * <tr><td>{@code Duration}</td><td>whole milliseconds, in a {@code BIGINT}</td></tr>
 * <tr><td>{@code LocalDate}, {@code LocalTime}</td><td>{@code DATE}, {@code TIME(6)}</td></tr>
 * <tr><td>{@code Optional} of any of these</td><td>the value or {@code NULL}</td></tr>
 * <tr><td>any other record</td><td>a row, its components matched by name ({@code joinedAt} is {@code joined_at})</td></tr>
 * </table>
 */
final class Mappers {

  private Mappers() {}

  static void register(Jdbi jdbi) {
    jdbi.registerArgument(new Instants());
    jdbi.registerArgument(new Zones());
    jdbi.registerArgument(new Locales());
    jdbi.registerArgument(new Durations());
    jdbi.registerArgument(new IdColumns.Arguments());
    jdbi.registerColumnMapper(
        Instant.class,
        (rows, column, _) -> {
          LocalDateTime utc = rows.getObject(column, LocalDateTime.class);
          return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
        });
    jdbi.registerColumnMapper(ZoneId.class, text(ZoneId::of));
    jdbi.registerColumnMapper(Locale.class, text(Locale::forLanguageTag));
    jdbi.registerColumnMapper(
        Duration.class,
        (rows, column, _) -> {
          long millis = rows.getLong(column);
          return rows.wasNull() ? null : Duration.ofMillis(millis);
        });
    jdbi.registerColumnMapper(new IdColumns());
    jdbi.registerRowMapper(new RecordRows());
  }

  static <T> ColumnMapper<T> text(java.util.function.Function<String, T> parse) {
    return (rows, column, _) -> {
      String text = rows.getString(column);
      return text == null ? null : parse.apply(text);
    };
  }

  private static final class Instants extends AbstractArgumentFactory<Instant> {
    Instants() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      LocalDateTime utc =
          LocalDateTime.ofInstant(value.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
      return (position, statement, _) -> statement.setObject(position, utc);
    }
  }

  private static final class Zones extends AbstractArgumentFactory<ZoneId> {
    Zones() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(ZoneId value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setString(position, value.getId());
    }
  }

  private static final class Locales extends AbstractArgumentFactory<Locale> {
    Locales() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(Locale value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setString(position, value.toLanguageTag());
    }
  }

  private static final class Durations extends AbstractArgumentFactory<Duration> {
    Durations() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(Duration value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setLong(position, value.toMillis());
    }
  }
}
