package dev.acquaint.feature;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.command.CommandBook;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.interaction.Caller;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.Block;
import dev.acquaint.view.HomeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** All features together, checked as a whole. */
public final class FeatureSet {
  private final List<Feature> features;
  private final CommandBook book;

  /**
   * Checks that the features fit together.
   *
   * @param features all of them
   * @throws IllegalArgumentException when two features claim one name, command, action, menu,
   *     alarm, kind of message, figure or table
   */
  public FeatureSet(List<Feature> features) {
    this.features = List.copyOf(features);
    this.book =
        new CommandBook(
            all(Feature::commands),
            all(Feature::actions),
            all(Feature::messageMenus),
            all(Feature::memberMenus));
    distinct(this.features.stream().map(Feature::name).toList(), "feature");
    distinct(alarms().stream().map(Alarm::name).toList(), "alarm");
    distinct(deliveries().stream().map(DeliveryKind::name).toList(), "kind of message");
    distinct(figures().stream().map(Figure::name).toList(), "figure");
    distinct(
        personalData().stream().flatMap(data -> data.columns().keySet().stream()).toList(),
        "table");
  }

  private <T> List<T> all(Function<Feature, List<T>> part) {
    return features.stream().map(part).flatMap(Collection::stream).toList();
  }

  private static void distinct(List<String> names, String what) {
    Set<String> seen = new HashSet<>();
    names.forEach(name -> {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("two claim the " + what + " " + name);
      }
    });
  }

  /** Returns everything that can be run, pressed or chosen. */
  public CommandBook book() {
    return book;
  }

  /** Returns the features. */
  public List<Feature> features() {
    return features;
  }

  /** Returns all alarms. */
  public List<Alarm> alarms() {
    return all(Feature::alarms);
  }

  /** Returns all kinds of message that features send by themselves. */
  public List<DeliveryKind> deliveries() {
    return all(Feature::deliveries);
  }

  /** Returns all numbers for operators. */
  public List<Figure> figures() {
    return all(Feature::figures);
  }

  /** Returns what each feature stores of people. */
  public List<PersonalData> personalData() {
    return features.stream().map(Feature::personalData).toList();
  }

  /**
   * Returns somebody's panel: the parts of all features in their order, with lines between.
   *
   * @param transaction where to read
   * @param caller whose panel
   */
  public HomeView home(Transaction transaction, Caller caller) {
    List<Block> blocks = new ArrayList<>();
    features.stream()
        .flatMap(feature -> feature.home(transaction, caller).stream())
        .filter(part -> !part.blocks().isEmpty())
        .sorted(Comparator.comparingInt(HomePart::order))
        .forEach(part -> {
          if (blocks.size() + part.blocks().size() < HomeView.MOST) {
            if (!blocks.isEmpty()) {
              blocks.add(new Block.Divider());
            }
            blocks.addAll(part.blocks());
          }
        });
    return new HomeView(blocks);
  }

  /** Lets every feature take note of something that happened in a space. */
  public void tell(CommunityEvent event) {
    features.forEach(feature -> feature.tell(event));
  }
}
