package org.yuegang.liaison.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Incident;

/** What both nodes must hold alike when nothing is under way: shared facts, duties, and everything read from them. */
final class Alike {

	private final Set<Long> files = new HashSet<>();

	private final Set<Long> books = new HashSet<>();

	private final Set<Long> nodes = new HashSet<>();

	private final Set<Readings> readings = new HashSet<>();

	/** The shared facts of the case and the duties that follow from them; null while it was not issued. */
	record CaseView(@Nullable Incident facts, @Nullable AcknowledgementReading acknowledgement, List<Duty> duties) {

		private static final CaseView NONE = new CaseView(null, null, List.of());

		static CaseView of(@Nullable Incident incident) {
			return incident == null || !incident.handling().isIssued() ? NONE
					: new CaseView(incident.shared(), incident.acknowledgement(), incident.duties()
						.stream()
						.filter(duty -> !duty.key().startsWith("REPORT_ONWARD/"))
						.map(Alike::asShared)
						.toList());
		}

	}

	/** A meeting, and whether it waits for another one. */
	private record MeetingView(MeetingFile.View meeting, boolean superseded) {
	}

	Set<Readings> readings() {
		return this.readings;
	}

	/** @param way how the world came about, told when it is not alike */
	void check(Node o, Node c, Supplier<String> way) {
		if (!this.nodes.add(pair(o.number, c.number))) {
			return;
		}
		if (this.files.add(pair(o.file.number, c.file.number))) {
			CaseView ofO = view(o.file);
			assertThat(view(c.file)).as(() -> "the case diverged after\n  " + way.get()).isEqualTo(ofO);
			Settledness.check(ofO, way);
		}
		if (this.books.add(pair(o.book.number, c.book.number))) {
			assertThat(views(c.book)).as(() -> "the meetings diverged after\n  " + way.get()).isEqualTo(views(o.book));
		}
		Readings ofO = readings(o);
		assertThat(readings(c)).as(() -> "read differently after\n  " + way.get()).isEqualTo(ofO);
		if (ofO != null) {
			this.readings.add(ofO);
		}
	}

	private static CaseView view(CaseFile file) {
		CaseView view = file.view;
		if (view == null) {
			view = CaseView.of(file.incident);
			file.view = view;
		}
		return view;
	}

	/** Null while the case was not issued. */
	private static @Nullable Readings readings(Node node) {
		return node.file.incident == null || !node.file.incident.handling().isIssued() ? null
				: node.file.readings(node.book.surroundings);
	}

	private static List<MeetingView> views(MeetingBook book) {
		return book.files.values()
			.stream()
			.filter(file -> file.view().facts() != null)
			.map(file -> new MeetingView(file.view(), book.isSuperseded(file)))
			.toList();
	}

	private static long pair(int left, int right) {
		return (long) left << 32 | right;
	}

	/** Without the reminders each node gives to its own officers. */
	private static Duty asShared(Duty duty) {
		return new Duty(duty.key(), duty.kind(), duty.urgency(), duty.debtor(), duty.creditor(), duty.openedBy(),
				duty.since(), duty.due(),
				duty.ladder()
					.stream()
					.map(rung -> new Rung(rung.number(), rung.at(), rung.kind(), rung.calls(), rung.takenAt(), null))
					.toList(),
				duty.status(), duty.settledAt(), duty.settledBy(), duty.policy(), duty.stoppedUntil(), duty.reckoning());
	}

}
