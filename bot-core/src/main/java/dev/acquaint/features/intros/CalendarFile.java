package dev.acquaint.features.intros;

import dev.acquaint.view.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A meeting as a calendar file (RFC 5545), in UTC, so that every calendar shows it in its own zone.
 *
 * @param uid names the meeting for ever, so that a changed file replaces the old entry
 * @param version counts the changes
 * @param starts when it begins
 * @param length how long it lasts
 * @param title what it is called
 */
record CalendarFile(String uid, int version, Instant starts, Duration length, String title) {

  /** Returns the file as it was made at a moment. */
  Block.Attachment made(Instant now) {
    VEvent event =
        new VEvent(
            new PropertyList(
                List.of(
                    new Uid(uid),
                    new DtStamp(now),
                    new DtStart<>(starts),
                    new DtEnd<>(starts.plus(length)),
                    new Sequence(version),
                    new Summary(title))));
    Calendar calendar =
        new Calendar(
            new PropertyList(
                List.of(
                    new ProdId("-//Acquaint//Introductions//EN"),
                    ImmutableVersion.VERSION_2_0,
                    ImmutableCalScale.GREGORIAN,
                    ImmutableMethod.PUBLISH)),
            new ComponentList<>(List.of(event)));
    StringWriter written = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, written);
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes everything", e);
    }
    return new Block.Attachment("meeting.ics", "text/calendar", written.toString());
  }
}
