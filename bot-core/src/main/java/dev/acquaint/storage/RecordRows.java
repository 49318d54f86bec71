package dev.acquaint.storage;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Rows as records. Which column goes to which component takes longer to find out than a small
 * question takes to be answered, so it is found out once for each list of columns; there are as
 * many of those as there are statements in the program.
 */
final class RecordRows implements RowMapperFactory {
  private static final ClassValue<RowMapper<?>> MAPPERS =
      new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
          return new Remembering(ConstructorMapper.of(type));
        }
      };

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    return isRow(type) ? Optional.of(MAPPERS.get((Class<?>) type)) : Optional.empty();
  }

  private static boolean isRow(Type type) {
    return type instanceof Class<?> c && c.isRecord() && !IdColumns.isOfIds(c);
  }

  /** A mapper that remembers how rows of the same columns were mapped. */
  private record Remembering(RowMapper<?> byName, Map<List<String>, RowMapper<?>> known)
      implements RowMapper<Object> {

    Remembering(RowMapper<?> byName) {
      this(byName, new ConcurrentHashMap<>());
    }

    @Override
    public Object map(ResultSet rows, StatementContext what) throws SQLException {
      return specialize(rows, what).map(rows, what);
    }

    @Override
    @SuppressWarnings("unchecked")
    public RowMapper<Object> specialize(ResultSet rows, StatementContext what) throws SQLException {
      List<String> columns = columns(rows.getMetaData());
      RowMapper<?> before = known.get(columns);
      if (before == null) {
        before = byName.specialize(rows, what);
        known.put(columns, before);
      }
      return (RowMapper<Object>) before;
    }

    private static List<String> columns(ResultSetMetaData rows) throws SQLException {
      List<String> columns = new ArrayList<>(rows.getColumnCount());
      for (int i = 1; i <= rows.getColumnCount(); i++) {
        columns.add(rows.getColumnLabel(i));
      }
      return columns;
    }
  }
}
