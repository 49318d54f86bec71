package dev.acquaint.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.acquaint.chat.Chat;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.command.MessageMenu;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ways through the house: who sends, and who runs handlers. */
class PortsTest {
  private static final List<Class<?>> HANDLERS =
      List.of(
          Command.Handler.class,
          Action.Handler.class,
          MemberMenu.Handler.class,
          MessageMenu.Handler.class);

  @Test
  void onlyTheCourierSendsAndEdits() {
    noClasses()
        .that(areNotTheCourier())
        .should()
        .accessTargetWhere(
            describe(
                "Chat.post, Chat.edit or Chat.pin is called",
                (JavaAccess<?> access) ->
                    Set.of("post", "edit", "pin").contains(access.getTarget().getName())
                        && access.getTargetOwner().isAssignableTo(Chat.class)
                        && !answersItself(access)))
        .check(Program.CLASSES);
  }

  @Test
  void onlyTheDispatcherRunsHandlers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.acquaint.dispatch..")
        .should()
        .accessTargetWhere(
            describe(
                "a handler is run",
                (JavaAccess<?> access) ->
                    HANDLERS.stream().anyMatch(access.getTargetOwner()::isEquivalentTo)))
        .check(Program.CLASSES);
  }

  /** An adapter may change the message that an answer replaces: its platform is its own class. */
  private static boolean answersItself(JavaAccess<?> access) {
    String caller = access.getOriginOwner().getPackageName();
    return caller.matches("dev\\.acquaint\\.(sandbox|discord|slack)(\\..*)?")
        && access.getTargetOwner().getPackageName().equals(caller);
  }

  private static DescribedPredicate<JavaClass> areNotTheCourier() {
    return describe(
        "are not the courier",
        type -> !type.getName().matches("dev\\.acquaint\\.outbox\\.(Courier|Delivering)(\\$.*)?"));
  }
}
