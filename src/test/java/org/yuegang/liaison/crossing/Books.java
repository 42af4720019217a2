package org.yuegang.liaison.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.state.CaseActs;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Row;
import org.yuegang.liaison.meeting.Maker;
import org.yuegang.liaison.meeting.MeetingPorts;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.meeting.track.MeetingFacts;
import org.yuegang.liaison.meeting.track.MeetingTrack;
import org.yuegang.liaison.system.Refusal;

/**
 * The meetings on both nodes: what each may do about them by the production's table, and what becomes of them by the
 * production's fold. Each side may propose one of its own.
 */
final class Books {

	/** Only to save time: the acts for which the table has any row in a state. */
	private static final Map<MeetingState, Set<MeetingAct>> ACTS = new EnumMap<>(MeetingState.class);

	static {
		for (MeetingState state : MeetingState.values()) {
			ACTS.put(state, MeetingTrack.TRACK.rows()
				.stream()
				.filter(row -> row.from().contains(state))
				.map(Row::act)
				.collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	private final Acts acts;

	private final Bounds bounds;

	/** What an act about no meeting known founds, by the node and the act. */
	private final Map<List<Object>, Optional<MeetingFile>> founded = new HashMap<>();

	/** What is against an act about no meeting known. */
	private final Map<Sent, Optional<Refusal>> unknown = new HashMap<>();

	private final Map<Key, MeetingFile> files = new HashMap<>();

	private final Map<BookKey, MeetingBook> books = new HashMap<>();

	Books(Acts acts, Bounds bounds) {
		this.acts = acts;
		this.bounds = bounds;
	}

	private record Key(String unit, Meeting meeting) {
	}

	private record BookKey(String unit, List<Integer> files) {
	}

	/** A node's book, and what the node answers. */
	record Taken(MeetingBook after, @Nullable Sent answer) {
	}

	MeetingBook of(String unit, List<Meeting> meetings) {
		SortedMap<String, MeetingFile> files = new TreeMap<>();
		meetings.forEach(meeting -> files.put(meeting.id().toString(), file(unit, meeting)));
		return book(unit, files);
	}

	/** @param incident the case on this node, of which is read whether it may be met about */
	List<Option> options(MeetingBook book, @Nullable Incident incident) {
		boolean issued = incident != null && incident.handling().isIssued();
		return book.options.computeIfAbsent(issued, any -> {
			List<Option> options = new ArrayList<>();
			UUID own = this.bounds.proposals().get(book.unit);
			if (own != null && book.file(own) == null) {
				option(book.unit, own, MeetingAct.PROPOSE, null, false, incident, options);
			}
			for (MeetingFile file : book.files.values()) {
				boolean waits = book.isSuperseded(file);
				options.addAll(file.options.computeIfAbsent(List.of(waits, issued), key -> of(file, waits, incident)));
			}
			return options;
		});
	}

	private List<Option> of(MeetingFile file, boolean waits, @Nullable Incident incident) {
		List<Option> options = new ArrayList<>();
		ACTS.get(file.meeting.state())
			.stream()
			.filter(act -> act != MeetingAct.PROPOSE || file.meeting.convenor().equals(file.unit))
			.forEach(act -> option(file.unit, file.meeting.id(), act, file, waits, incident, options));
		return options;
	}

	private void option(String unit, UUID id, MeetingAct act, @Nullable MeetingFile file, boolean waits,
			@Nullable Incident incident, List<Option> options) {
		Meeting meeting = file == null ? null : file.meeting;
		MeetingFacts facts = MeetingPorts.facts(unit, act, meeting, waits, incident);
		if (MeetingTrack.TRACK.obstacle(facts.state(), act, facts).isEmpty()) {
			Act made = Maker.act(unit, id, act, meeting,
					(unit.equals(this.bounds.ahead()) ? Bounds.AHEAD : 100) + (file == null ? 0 : file.steps()));
			reached(act, facts.state(), Maker.fold(meeting, made));
			options.add(new Option(this.acts.of(made),
					made.shared() && this.bounds.rejecting() ? this.acts.of(made, true) : null));
		}
	}

	/** What is decided takes the effect that the table says. */
	private static void reached(MeetingAct act, MeetingState from, @Nullable Meeting after) {
		MeetingState target = MeetingTrack.TRACK.rows()
			.stream()
			.filter(row -> row.act() == act && row.from().contains(from))
			.findFirst()
			.orElseThrow()
			.target(from);
		assertThat(after).as("%s in %s", act, from).extracting(Meeting::state).isEqualTo(target);
	}

	/** The book after an act of the node's own, an answer, or its own rejection of what it was brought. */
	MeetingBook making(MeetingBook book, Sent act) {
		MeetingFile before = book.file(act.act().subject());
		if (before == null) {
			return this.founded.computeIfAbsent(List.of(book.unit, act), any -> founded(book.unit, act))
				.map(file -> book(book.unit, book.with(file)))
				.orElse(book);
		}
		MeetingFile after = before.next.computeIfAbsent(act,
				any -> file(book.unit, Maker.fold(before.meeting, act.act())));
		return after == before ? book : book(book.unit, book.with(after));
	}

	private Optional<MeetingFile> founded(String unit, Sent act) {
		return Optional.ofNullable(Maker.fold(null, act.act())).map(meeting -> file(unit, meeting));
	}

	/** What follows when an act or an answer of the other side reaches the node. */
	Taken brought(MeetingBook book, Sent act) {
		if (act.isAnswer()) {
			return new Taken(making(book, act), null);
		}
		boolean rejected = act.doomed() || rejects(book, act);
		Sent answer = this.acts.answer(act, rejected, book.unit);
		return new Taken(making(rejected ? book : making(book, act), answer), answer);
	}

	private boolean rejects(MeetingBook book, Sent act) {
		MeetingFile known = book.file(act.act().subject());
		return known == null
				? this.unknown.computeIfAbsent(act, any -> MeetingPorts.obstacle(null, act.act(), book.unit)).isPresent()
				: known.obstacles.computeIfAbsent(act, any -> MeetingPorts.obstacle(known.meeting, act.act(), book.unit))
					.isPresent();
	}

	/** Whether the act belongs to a meeting, or answers one that does. */
	static boolean concerns(Sent act) {
		return !act.act().subject().equals(CaseActs.CASE);
	}

	private MeetingFile file(String unit, @Nullable Meeting meeting) {
		return this.files.computeIfAbsent(new Key(unit, Objects.requireNonNull(meeting)),
				key -> new MeetingFile(unit, meeting, this.files.size()));
	}

	private MeetingBook book(String unit, SortedMap<String, MeetingFile> files) {
		return this.books.computeIfAbsent(
				new BookKey(unit, files.values().stream().map(file -> file.number).toList()),
				key -> new MeetingBook(unit, files, this.books.size()));
	}

}
