package dev.acquaint.testkit.database;

import dev.acquaint.storage.Database;
import dev.acquaint.storage.Transactions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a database of its own: parameters of type {@link Database} and {@link
 * Transactions} lead to one fresh schema, the same for all tests of the class, closed after it.
 */
public final class TestDatabaseExtension implements ParameterResolver, AfterAllCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(TestDatabaseExtension.class);

  /** Made by JUnit for {@code @ExtendWith}. */
  public TestDatabaseExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Database.class || type == Transactions.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
    Class<?> test = context.getRequiredTestClass();
    Database database = store.getOrComputeIfAbsent(test, _ -> TestDatabase.fresh(), Database.class);
    return parameter.getParameter().getType() == Database.class
        ? database
        : database.transactions();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Database database =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .remove(context.getRequiredTestClass(), Database.class);
    if (database != null) {
      database.close();
    }
  }
}
