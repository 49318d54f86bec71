package dev.acquaint.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

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

  private static final String IDS = "dev.acquaint.id";

  private Mappers() {}

  static void register(Jdbi jdbi) {
    jdbi.registerArgument(new Instants());
    jdbi.registerArgument(new Zones());
    jdbi.registerArgument(new Locales());
    jdbi.registerArgument(new Durations());
    jdbi.registerArgument(new IdArguments());
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

  private static <T> ColumnMapper<T> text(java.util.function.Function<String, T> parse) {
    return (rows, column, _) -> {
      String text = rows.getString(column);
      return text == null ? null : parse.apply(text);
    };
  }

  private static boolean isId(Type type) {
    return type instanceof Class<?> c
        && c.isRecord()
        && c.getPackageName().equals(IDS)
        && c.getRecordComponents().length == 1
        && c.getRecordComponents()[0].getType() == String.class;
  }

  private static boolean isRow(Type type) {
    return type instanceof Class<?> c && c.isRecord() && !c.getPackageName().equals(IDS);
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

  private static final class IdArguments implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
      if (!isId(type)) {
        return Optional.empty();
      }
      if (value == null) {
        return Optional.of((position, statement, _) -> statement.setNull(position, Types.VARCHAR));
      }
      String text = textOf((Record) value);
      return Optional.of((position, statement, _) -> statement.setString(position, text));
    }

    private static String textOf(Record id) {
      RecordComponent component = id.getClass().getRecordComponents()[0];
      try {
        Method accessor = component.getAccessor();
        return (String) accessor.invoke(id);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("Cannot read " + component + " of " + id.getClass(), e);
      }
    }
  }

  private static final class IdColumns implements ColumnMapperFactory {
    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
      if (!isId(type)) {
        return Optional.empty();
      }
      Constructor<?> constructor = constructor((Class<?>) type);
      return Optional.of(text(value -> make(constructor, value)));
    }

    private static Constructor<?> constructor(Class<?> id) {
      try {
        return id.getDeclaredConstructor(String.class);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("A record without its canonical constructor: " + id, e);
      }
    }

    private static Object make(Constructor<?> constructor, String value) {
      try {
        return constructor.newInstance(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            "The database holds a value that is no "
                + constructor.getDeclaringClass().getSimpleName(),
            e);
      }
    }
  }

  private static final class RecordRows implements RowMapperFactory {
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      return isRow(type) ? Optional.of(ConstructorMapper.of((Class<?>) type)) : Optional.empty();
    }
  }
}
