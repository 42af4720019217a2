package org.yuegang.liaison.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.roster.DutyHeads;
import org.yuegang.liaison.roster.Gap;
import org.yuegang.liaison.roster.OnDuty;
import org.yuegang.liaison.roster.Post;
import org.yuegang.liaison.roster.RosterChange;
import org.yuegang.liaison.roster.Shift;
import org.yuegang.liaison.roster.Watch;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Sentences;

/** The roster in the reader's words. */
@Component
class RosterWords {

	private final OnDuty onDuty;

	private final Officers officers;

	private final LocalTimes times;

	private final Sentences sentences;

	RosterWords(OnDuty onDuty, Officers officers, LocalTimes times, Sentences sentences) {
		this.onDuty = onDuty;
		this.officers = officers;
		this.times = times;
		this.sentences = sentences;
	}

	/** Who answers for each post, with their numbers. */
	List<Now> now(Instant now) {
		return this.onDuty.at(now).watches().stream().map(watch -> now(watch, now)).toList();
	}

	private Now now(Watch watch, Instant now) {
		Language language = this.sentences.language();
		return new Now(watch.post(),
				watch.officers().stream().map(one -> new Named(one.officer().name().in(language), one.phone())).toList(),
				watch.until() == null ? null : this.times.brief(watch.until(), now, language), watch.rostered());
	}

	/** What the other side said of who answers there; what held only until some time past is marked. */
	@Nullable Told told(DutyHeads.@Nullable Said said, Instant now) {
		if (said == null) {
			return null;
		}
		Language language = this.sentences.language();
		return new Told(this.times.absolute(said.at(), language), said.head()
			.answering()
			.stream()
			.map(one -> new ToldLine(one.post(), one.name().in(language), one.title().in(language), one.phone(),
					one.until() == null ? null : this.times.brief(one.until(), now, language),
					one.until() != null && !one.until().isAfter(now)))
			.toList());
	}

	List<Line> shifts(List<Shift> shifts, Instant now) {
		return shifts.stream()
			.filter(shift -> shift.from().isBefore(now.plus(OnDuty.AHEAD)))
			.map(shift -> line(shift, now))
			.toList();
	}

	List<Line> gaps(List<Gap> gaps, Instant now) {
		return gaps.stream().map(gap -> new Line(null, gap.post(), "", brief(gap.from(), now), brief(gap.to(), now), false)).toList();
	}

	List<SwapLine> swaps(DutyRoster roster, Officer reader, Instant now) {
		return roster.swaps().stream().flatMap(swap -> {
			Optional<Line> given = line(roster, swap.given(), now);
			Optional<Line> taken = line(roster, swap.taken(), now);
			return given.isEmpty() || taken.isEmpty() ? Stream.<SwapLine>empty()
					: Stream.of(new SwapLine(swap.id(), given.get(), taken.get(),
							swap.asked().equals(reader.code())));
		}).toList();
	}

	List<ChangeLine> changes(List<RosterChange> changes) {
		Language language = this.sentences.language();
		return changes.stream()
			.map(change -> new ChangeLine(this.times.absolute(change.at(), language), name(change.by()), change.what(),
					change.post(), name(change.officer()), brief(change.from(), change.at()), brief(change.to(), change.at())))
			.toList();
	}

	private Optional<Line> line(DutyRoster roster, UUID shift, Instant now) {
		return roster.shifts().stream().filter(one -> one.id().equals(shift)).findFirst().map(one -> line(one, now));
	}

	private Line line(Shift shift, Instant now) {
		return new Line(shift.id(), shift.post(), name(shift.officer()), brief(shift.from(), now), brief(shift.to(), now),
				shift.cover());
	}

	private String brief(Instant at, Instant now) {
		return this.times.brief(at, now, this.sentences.language());
	}

	private String name(String code) {
		return this.officers.appointment(code)
			.map(Appointment::officer)
			.map(officer -> officer.name().in(this.sentences.language()))
			.orElse(code);
	}

	record Now(Post post, List<Named> officers, @Nullable String until, boolean rostered) {
	}

	record Named(String name, @Nullable String phone) {
	}

	record Told(String at, List<ToldLine> lines) {
	}

	/** @param past whether it held only until some time past, and nothing newer was said */
	record ToldLine(Post post, String name, String title, @Nullable String phone, @Nullable String until, boolean past) {
	}

	record Line(@Nullable UUID id, Post post, String officer, String from, String to, boolean cover) {
	}

	record SwapLine(UUID id, Line given, Line taken, boolean asked) {
	}

	record ChangeLine(String at, String by, RosterChange.What what, Post post, String officer, String from, String to) {
	}

}
