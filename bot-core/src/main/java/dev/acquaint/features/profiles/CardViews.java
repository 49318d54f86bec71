package dev.acquaint.features.profiles;

import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The public card by which somebody introduces themselves. */
final class CardViews {
  private CardViews() {}

  /**
   * Returns the card.
   *
   * @param portrait the profile as it may stand in public
   */
  static MessageView card(Portrait portrait) {
    MemberProfile told = portrait.told();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(ProfileWords.member("card-meet", portrait.member())));
    if (!told.headline().isEmpty()) {
      blocks.add(new Block.Heading(Text.typed(told.headline())));
    }
    if (!told.about().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.typed(told.about())));
    }
    List<Block.Field> fields = new ArrayList<>();
    addTopics(fields, ProfileField.OFFERS, told.offers());
    addTopics(fields, ProfileField.WANTS, told.wants());
    if (!fields.isEmpty()) {
      blocks.add(new Block.Fields(fields));
    }
    List<Control> controls = new ArrayList<>();
    controls.add(ProfileActions.button("view-button", ProfileActions.VIEW, portrait.member()));
    portrait
        .links()
        .forEach(link -> controls.add(new Control.Link(ProfileWords.link(link), link.address())));
    blocks.add(new Block.Controls(controls));
    return new MessageView(ProfileWords.cardSummary(portrait.member(), told.headline()), blocks);
  }

  static void addTopics(List<Block.Field> fields, ProfileField field, Set<String> topics) {
    if (!topics.isEmpty()) {
      fields.add(new Block.Field(ProfileWords.label(field), ProfileWords.topics(topics)));
    }
  }

  /** Returns what stands in the place of a card whose owner's data was erased. */
  static MessageView withdrawn() {
    return MessageView.of(ProfileWords.plain("card-withdrawn"));
  }
}
