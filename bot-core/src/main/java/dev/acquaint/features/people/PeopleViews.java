package dev.acquaint.features.people;

import dev.acquaint.feature.SqlSearches;
import dev.acquaint.features.profiles.ProfileActions;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;

/** Lists of people who were found. */
final class PeopleViews {
  /** The code of what turns the page. */
  static final String PAGE = "fm";

  /** How many people are on a page. */
  static final int PAGE_SIZE = 10;

  private static final int NAME = 60;

  private PeopleViews() {}

  /**
   * Returns one page of those who were found.
   *
   * @param search what was looked for
   * @param hits all who fit, best first
   * @param wanted the page's number from 0; one beyond the last shows the last
   */
  static MessageView page(SqlSearches.Stored search, List<Hit> hits, int wanted) {
    int last = Math.max(0, (hits.size() - 1) / PAGE_SIZE);
    int page = Math.min(wanted, last);
    List<Hit> shown = hits.subList(page * PAGE_SIZE, Math.min((page + 1) * PAGE_SIZE, hits.size()));
    Text summary =
        PeopleWords.found(SearchKind.valueOf(search.kind()), search.words(), hits.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(summary));
    if (!shown.isEmpty()) {
      blocks.add(
          new Block.Fields(
              shown.stream()
                  .map(hit -> new Block.Field(name(hit), PeopleWords.line(hit)))
                  .toList()));
      blocks.add(profiles(shown));
    }
    List<Control> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(turn("back-button", search, page - 1));
    }
    if (page < last) {
      turns.add(turn("more-button", search, page + 1));
    }
    if (!turns.isEmpty()) {
      blocks.add(new Block.Controls(turns));
    }
    return new MessageView(summary, blocks);
  }

  private static Text name(Hit hit) {
    return Text.typed(TypedWords.shorten(hit.sight().name(), NAME));
  }

  private static Block profiles(List<Hit> shown) {
    return Block.Controls.of(
        new Control.Menu(
            ProfileActions.viewLabel(),
            ProfileActions.view(shown.getFirst().sight().member()),
            shown.stream().map(hit -> Choice.of(hit.sight().member().value(), name(hit))).toList(),
            1));
  }

  private static Control turn(String label, SqlSearches.Stored search, int page) {
    return Control.Button.of(
        PeopleWords.plain(label), new ActionRef(PAGE, search.id(), Integer.toString(page)));
  }
}
