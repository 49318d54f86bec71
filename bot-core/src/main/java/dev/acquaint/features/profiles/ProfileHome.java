package dev.acquaint.features.profiles;

import dev.acquaint.feature.HomePart;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.Block;
import java.util.List;
import java.util.stream.Stream;

/** How complete somebody's profile is, on their panel. */
final class ProfileHome {
  private static final int ORDER = 40;

  private final Portraits portraits;

  ProfileHome(Portraits portraits) {
    this.portraits = portraits;
  }

  HomePart of(Transaction transaction, Caller caller) {
    MemberId owner = caller.member();
    Portrait portrait = portraits.own(transaction, caller.community(), owner);
    List<Boolean> filled = filled(portrait);
    long there = filled.stream().filter(one -> one).count();
    return new HomePart(
        ORDER,
        List.of(
            new Block.Heading(ProfileWords.plain("home-title")),
            new Block.Paragraph(ProfileWords.filled(there, filled.size())),
            Block.Controls.of(
                ProfileActions.button("edit-button", ProfileActions.EDIT, owner),
                ProfileActions.button("goals-button", ProfileActions.GOALS, owner),
                ProfileActions.button("hours-button", ProfileActions.HOURS, owner),
                ProfileActions.button("view-button", ProfileActions.VIEW, owner))));
  }

  private static List<Boolean> filled(Portrait portrait) {
    MemberProfile told = portrait.told();
    return Stream.of(
            told.headline().isEmpty(),
            told.about().isEmpty(),
            told.offers().isEmpty(),
            told.wants().isEmpty(),
            told.interests().isEmpty(),
            portrait.goals().isEmpty(),
            portrait.links().isEmpty(),
            portrait.zone().isEmpty(),
            portrait.availability().hours().isEmpty(),
            portrait.availability().languages().isEmpty())
        .map(empty -> !empty)
        .toList();
  }
}
