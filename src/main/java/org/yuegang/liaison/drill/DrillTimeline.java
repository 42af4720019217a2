package org.yuegang.liaison.drill;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.mail.Mail;
import org.yuegang.liaison.system.LocalTimes;

/** Prints a drill as it goes: the steps, and below each what the nodes made of it. Times are UTC+8. */
final class DrillTimeline {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

	private final PrintStream out;

	private final DrillPair pair;

	private final DrillNames names;

	private final Map<String, Long> entriesSeen = new HashMap<>();

	private final Map<String, Long> mailSeen = new HashMap<>();

	DrillTimeline(PrintStream out, DrillPair pair, DrillNames names) {
		this.out = out;
		this.pair = pair;
		this.names = names;
	}

	void step(DrillStep step) {
		String from = step.recorded() != null ? "recorded: " + step.recorded() : "supposed: " + step.supposed();
		this.out.printf("%s  == line %d, %s%n", TIME.format(now()), step.line(), from);
	}

	void did(String what) {
		this.out.printf("%s     %s%n", TIME.format(now()), what);
	}

	/** Prints what came into the journals and the mail since the last time. */
	void news() {
		for (DrillNode node : this.pair.nodes()) {
			for (DrillNames.Case of : this.names.all()) {
				node.entriesOf(of.id()).forEach(entry -> entry(node, of, entry));
			}
			List<Mail> mails = node.mailsAfter(this.mailSeen.getOrDefault(node.unit(), 0L));
			for (Mail mail : mails) {
				this.out.printf("%s       %s mail to %s: %s%n", TIME.format(now()), node.unit(), mail.officer(), mail.headline());
				this.mailSeen.put(node.unit(), mail.seq());
			}
		}
	}

	private void entry(DrillNode node, DrillNames.Case of, Entry entry) {
		String key = node.unit() + of.name();
		if (entry.seq() <= this.entriesSeen.getOrDefault(key, 0L)) {
			return;
		}
		this.entriesSeen.put(key, entry.seq());
		if (entry.origin() == Origin.LOCAL) {
			Act act = entry.act();
			String who = act.officer() == null ? node.unit() + " clock" : act.officer().code();
			String what = act.type().equals(Act.RECEIVED) || act.type().equals(Act.REJECTED)
					? act.type() + " " + about(node, act) : act.type();
			this.out.printf("%s       %s %s: %s%n", TIME.format(at(entry.recordedAt())), of.name(), who, what);
		}
	}

	private static String about(DrillNode node, Act act) {
		return node.bean(Journal.class).find(act.about()).map(entry -> entry.act().type()).orElse("");
	}

	private java.time.OffsetDateTime now() {
		return at(this.pair.now());
	}

	private static java.time.OffsetDateTime at(Instant instant) {
		return instant.atOffset(LocalTimes.ZONE);
	}

}
