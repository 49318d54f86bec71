package dev.acquaint.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All alarms together. What is due is said by their ledgers alone, so whoever rings them, and how
 * often, makes no difference: the {@link AlarmClock} in real time, a simulation in its own.
 */
public final class Alarms {
  private final List<Alarm> alarms;

  /**
   * Gathers alarms.
   *
   * @param alarms all of them
   */
  public Alarms(List<Alarm> alarms) {
    this.alarms = List.copyOf(alarms);
  }

  /**
   * Returns when the first of all alarms that are not quiet is due, possibly past; nothing when
   * nothing is planned.
   */
  public Optional<Instant> nextDue() {
    return alarms.stream()
        .filter(alarm -> !alarm.isQuiet())
        .flatMap(alarm -> alarm.nextDue().stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Rings every alarm that is due, once, in the order of due moment and then of name. One that
   * throws does not keep the others from ringing; what the first of them threw is thrown at the
   * end.
   *
   * @param now the present moment
   * @return how many rang
   */
  public int ringDue(Instant now) {
    return each(now, alarm -> alarm.ring(now));
  }

  /**
   * Lets everything pass that is due, because people may have seen it before an older database was
   * restored.
   *
   * @param now the present moment
   * @return how many alarms had something due
   */
  public int forgoDue(Instant now) {
    return each(now, alarm -> alarm.forgo(now));
  }

  private int each(Instant now, Consumer<Alarm> act) {
    List<RuntimeException> failures = new ArrayList<>();
    List<Alarm> due = due(now, failures);
    for (Alarm alarm : due) {
      try {
        act.accept(alarm);
      } catch (RuntimeException broken) {
        failures.add(broken);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.removeFirst();
      failures.stream().filter(other -> !other.equals(first)).forEach(first::addSuppressed);
      throw first;
    }
    return due.size();
  }

  private List<Alarm> due(Instant now, List<RuntimeException> failures) {
    List<Map.Entry<Instant, Alarm>> due = new ArrayList<>();
    for (Alarm alarm : alarms) {
      try {
        alarm
            .nextDue()
            .filter(moment -> !moment.isAfter(now))
            .ifPresent(moment -> due.add(Map.entry(moment, alarm)));
      } catch (RuntimeException broken) {
        failures.add(broken);
      }
    }
    due.sort(
        Map.Entry.<Instant, Alarm>comparingByKey().thenComparing(entry -> entry.getValue().name()));
    return due.stream().map(Map.Entry::getValue).toList();
  }
}
