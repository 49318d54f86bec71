package dev.acquaint.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Days, times, zones and lengths the way a language writes them (Unicode CLDR data through ICU).
 */
final class LocalWriting {
  private LocalWriting() {}

  static String day(LocalDate day, Locale locale) {
    DateFormat format =
        DateFormat.getPatternInstance(DateFormat.YEAR_ABBR_MONTH_WEEKDAY_DAY, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  static String time(LocalTime time, Locale locale) {
    DateFormat format = DateFormat.getTimeInstance(DateFormat.SHORT, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC)));
  }

  static String zone(ZoneId zone, Locale locale) {
    String canonical = TimeZone.getCanonicalID(zone.getId());
    String city =
        canonical == null
            ? null
            : TimeZoneNames.getInstance(locale).getExemplarLocationName(canonical);
    return city == null ? zone.getId() : city;
  }

  static String length(Duration length, Locale locale) {
    List<Measure> measures = new ArrayList<>();
    long days = length.toDays();
    if (days >= 7 && days % 7 == 0) {
      measures.add(new Measure(days / 7, MeasureUnit.WEEK));
    } else if (days > 0) {
      measures.add(new Measure(days, MeasureUnit.DAY));
    }
    if (length.toHoursPart() > 0) {
      measures.add(new Measure(length.toHoursPart(), MeasureUnit.HOUR));
    }
    if (length.toMinutesPart() > 0 || measures.isEmpty()) {
      measures.add(new Measure(length.toMinutesPart(), MeasureUnit.MINUTE));
    }
    return MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE)
        .formatMeasures(measures.toArray(Measure[]::new));
  }
}
