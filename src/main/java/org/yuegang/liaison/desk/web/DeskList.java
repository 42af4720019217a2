package org.yuegang.liaison.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.deadline.desk.DeskCursor;
import org.yuegang.liaison.deadline.desk.DeskQuery;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.DeskRows;
import org.yuegang.liaison.deadline.desk.DeskTab;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Sentences;

/** The cases of all features in one list, page by page: overdue first, then by the clock that runs, then the latest moved. */
@Component
class DeskList {

	private static final int PAGE = 50;

	private final SingletonSupplier<List<DeskRows>> features;

	private final DutyBook duties;

	private final DutyWords words;

	private final LocalTimes times;

	private final Sentences sentences;

	private final NodeIdentity node;

	private final Clock clock;

	DeskList(ObjectProvider<DeskRows> features, DutyBook duties, DutyWords words, LocalTimes times, Sentences sentences,
			NodeIdentity node, Clock clock) {
		this.features = SingletonSupplier.of(() -> features.orderedStream().toList());
		this.duties = duties;
		this.words = words;
		this.times = times;
		this.sentences = sentences;
		this.node = node;
		this.clock = clock;
	}

	/**
	 * What an officer asks to see.
	 *
	 * @param after the place of the last row of the page before; null for the first page
	 */
	record Asked(DeskTab tab, @Nullable Urgency urgency, @Nullable String origin, @Nullable DeskCursor after) {
	}

	/**
	 * One page.
	 *
	 * @param counts of every tab, with the filters that were asked for
	 * @param next the cursor of the next page, or null
	 */
	record Page(List<Line> lines, Map<DeskTab, Long> counts, @Nullable DeskCursor next) {
	}

	/** A row with its clock in words, or the time at which it takes place; null where there is neither. */
	record Line(DeskRow row, @Nullable String clock, boolean overdue) {
	}

	Page page(Officer officer, Asked asked) {
		Map<DeskTab, Long> counts = new EnumMap<>(DeskTab.class);
		for (DeskTab tab : DeskTab.values()) {
			counts.put(tab, 0L);
		}
		if (!officer.seesCases()) {
			return new Page(List.of(), counts, null);
		}
		Instant now = this.clock.instant();
		DeskQuery query = new DeskQuery(officer, asked.tab(), asked.urgency(), asked.origin(), now, asked.after(), PAGE + 1);
		List<DeskRow> found = this.features.obtain()
			.stream()
			.flatMap(feature -> feature.find(query).stream())
			.sorted(DeskRow.ORDER)
			.limit(PAGE + 1)
			.toList();
		this.features.obtain().forEach(feature -> feature.counts(query).forEach((tab, count) -> counts.merge(tab, count, Long::sum)));
		List<DeskRow> rows = found.subList(0, Math.min(PAGE, found.size()));
		Map<UUID, List<Duty>> open = this.duties.openOf(rows.stream().map(DeskRow::id).toList());
		return new Page(rows.stream().map(row -> line(row, open.getOrDefault(row.id(), List.of()), now)).toList(), counts,
				found.size() > PAGE ? rows.getLast().cursor() : null);
	}

	long movedSince(Instant since) {
		return this.features.obtain().stream().mapToLong(feature -> feature.movedSince(since)).sum();
	}

	private Line line(DeskRow row, List<Duty> open, Instant now) {
		Language language = this.sentences.language();
		return Duty.runningFirst(open, this.node.unit())
			.map(first -> new Line(row, this.sentences.of("case.clock.owes",
					List.of(this.words.place(first.debtor(), language), this.words.name(first, language)), language) + "\n"
					+ this.words.clock(first, language, now), first.isOverdue(now)))
			.orElseGet(() -> new Line(row, row.at() == null ? null : this.times.absolute(row.at(), language), false));
	}

}
