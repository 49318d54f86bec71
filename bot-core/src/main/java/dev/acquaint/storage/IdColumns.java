package dev.acquaint.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;

/** How ids stand in columns: as their text. What is known of a type is looked up once. */
final class IdColumns implements ColumnMapperFactory {
  private static final String IDS = "dev.acquaint.id";

  /** Reads ids of a type. */
  private static final ClassValue<ColumnMapper<?>> MAPPERS =
      new ClassValue<>() {
        @Override
        protected ColumnMapper<?> computeValue(Class<?> id) {
          Constructor<?> constructor = constructor(id);
          return Mappers.text(value -> make(constructor, value));
        }
      };

  /** The text of ids of a type. */
  private static final ClassValue<Method> TEXTS =
      new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> id) {
          return id.getRecordComponents()[0].getAccessor();
        }
      };

  /** Whether values of the type are ids of one text. */
  static boolean isId(Type type) {
    return type instanceof Class<?> c
        && c.isRecord()
        && isOfIds(c)
        && c.getRecordComponents().length == 1
        && c.getRecordComponents()[0].getType() == String.class;
  }

  static boolean isOfIds(Class<?> type) {
    return type.getPackageName().equals(IDS);
  }

  @Override
  public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
    return isId(type) ? Optional.of(MAPPERS.get((Class<?>) type)) : Optional.empty();
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

  /** Ids as arguments of statements. */
  static final class Arguments implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
      if (!isId(type)) {
        return Optional.empty();
      }
      if (value == null) {
        return Optional.of((position, statement, _) -> statement.setNull(position, Types.VARCHAR));
      }
      String text = textOf(value);
      return Optional.of((position, statement, _) -> statement.setString(position, text));
    }

    private static String textOf(Object id) {
      Method accessor = TEXTS.get(id.getClass());
      try {
        return (String) accessor.invoke(id);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("Cannot read " + accessor, e);
      }
    }
  }
}
