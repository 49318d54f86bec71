package dev.acquaint.discord;

import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.Limits;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** Writes buttons, links and menus. */
final class ControlWriting {
  private static final int LABEL = 80;
  private static final int OPTION = SelectOption.LABEL_MAX_LENGTH;

  private final Wording wording;
  private final ActionCodec codec;

  ControlWriting(Wording wording, ActionCodec codec) {
    this.wording = wording;
    this.codec = codec;
  }

  List<ActionRowChildComponent> write(List<Control> row, Readers readers) {
    return row.stream().map(control -> write(control, readers)).toList();
  }

  private ActionRowChildComponent write(Control control, Readers readers) {
    return switch (control) {
      case Control.Button button -> {
        String label = wording.plain(button.label(), readers, LABEL);
        String id = codec.encode(button.action());
        yield switch (button.style()) {
          case PRIMARY -> Button.primary(id, label);
          case SECONDARY -> Button.secondary(id, label);
          case DANGER -> Button.danger(id, label);
        };
      }
      case Control.Link link ->
          Button.link(link.address().toString(), wording.plain(link.label(), readers, LABEL));
      case Control.Menu menu ->
          StringSelectMenu.create(codec.encode(menu.action()))
              .setPlaceholder(wording.plain(menu.placeholder(), readers, Limits.PLACEHOLDER))
              .setRequiredRange(1, menu.most())
              .addOptions(options(menu.choices(), menu.most(), readers))
              .build();
    };
  }

  /** Writes choices; no more are chosen from the start than may be. */
  List<SelectOption> options(List<Choice> choices, int most, Readers readers) {
    List<Choice> chosen = choices.stream().filter(Choice::chosen).limit(most).toList();
    return choices.stream()
        .map(choice -> {
          SelectOption option =
              SelectOption.of(wording.plain(choice.label(), readers, OPTION), choice.value())
                  .withDefault(chosen.contains(choice));
          return choice
              .description()
              .map(words -> option.withDescription(wording.plain(words, readers, OPTION)))
              .orElse(option);
        })
        .toList();
  }
}
