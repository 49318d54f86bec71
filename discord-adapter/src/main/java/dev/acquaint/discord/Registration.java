package dev.acquaint.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the commands when a start finds that Discord has others. */
final class Registration extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final CommandTable table;
  private final CommandIds ids;

  Registration(CommandTable table, CommandIds ids) {
    this.table = table;
    this.ids = ids;
  }

  @Override
  public void onReady(ReadyEvent event) {
    event
        .getJDA()
        .retrieveCommands(true)
        .queue(
            standing -> compare(event.getJDA(), standing),
            failure -> LOG.error("The commands could not be read: {}", failure.toString()));
  }

  private void compare(JDA jda, List<Command> standing) {
    List<CommandData> wanted = table.all();
    if (forms(wanted).equals(forms(standing.stream().map(CommandData::fromCommand).toList()))) {
      know(standing);
    } else if (jda.getShardInfo().getShardId() == 0) {
      jda.updateCommands()
          .addCommands(wanted)
          .queue(
              registered -> {
                LOG.info("Registered {} commands", registered.size());
                know(registered);
              },
              failure -> LOG.error("The commands could not be registered: {}", failure.toString()));
    }
  }

  private void know(List<Command> commands) {
    ids.know(
        commands.stream()
            .filter(command -> command.getType() == Command.Type.SLASH)
            .collect(Collectors.toMap(Command::getName, Command::getId, (one, _) -> one)));
  }

  private static Set<String> forms(List<CommandData> commands) {
    return commands.stream()
        .map(command -> plain(command.toData().toMap()).toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Leaves out what means the same when it is missing, and sorts keys. */
  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> kept = new TreeMap<>();
        map.forEach((key, inner) -> {
          if (inner != null && !meansNothing(inner)) {
            kept.put(String.valueOf(key), plain(inner));
          }
        });
        yield kept;
      }
      case List<?> list -> list.stream().map(Registration::plain).toList();
      case DataObject object -> plain(new HashMap<>(object.toMap()));
      default -> value.toString();
    };
  }

  private static boolean meansNothing(Object value) {
    return value.equals(false)
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }
}
