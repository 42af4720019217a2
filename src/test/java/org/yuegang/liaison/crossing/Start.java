package org.yuegang.liaison.crossing;

import static org.yuegang.liaison.incident.act.IncidentAct.*;
import static org.yuegang.liaison.incident.state.CaseActs.C;
import static org.yuegang.liaison.incident.state.CaseActs.O;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.CaseActs;
import org.yuegang.liaison.meeting.Maker;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;

/** Where a search starts: what both sides have done before. All of it has arrived, or the last is still on its way. */
final class Start {

	private static final UUID MEETING = UUID.fromString("80000000-0000-4000-8000-000000000003");

	private record Done(String unit, IncidentAct type, boolean shared, Body body) {
	}

	private final List<Done> done = new ArrayList<>();

	private final List<MeetingState> meetings = new ArrayList<>();

	private boolean arrived;

	private Start with(String unit, IncidentAct type, boolean shared, Body body) {
		this.done.add(new Done(unit, type, shared, body));
		return this;
	}

	static Start verified() {
		return new Start().with(O, SUBMIT, false, CaseActs.submitted()).with(O, VERIFY, false, CaseActs.verified());
	}

	/** The issue is on its way. */
	static Start issued() {
		return verified().with(O, ISSUE, true, CaseActs.issued(1, false));
	}

	/** An urgent issue with a promise is on its way. */
	static Start issuedUrgently() {
		return new Start().with(O, ISSUE_URGENTLY, true, CaseActs.issued(1, true, CaseActs.PROMISE));
	}

	/** Nothing is owed any more, so that closing can begin; with a meeting of O on the case in any of its states. */
	static Start settled(MeetingState... meetings) {
		Start start = issued().with(C, ACKNOWLEDGE, true, CaseActs.acknowledged(1))
			.with(C, REPORT_ONWARD, false, CaseActs.reported(1));
		start.meetings.addAll(List.of(meetings));
		start.arrived = true;
		return start;
	}

	void into(Crossing search) {
		if (this.meetings.isEmpty()) {
			into(search, List.of());
		}
		for (MeetingState state : this.meetings) {
			Meeting meeting = Maker.in(state, MEETING);
			into(search, meeting == null ? List.of() : List.of(meeting));
		}
	}

	private void into(Crossing search, List<Meeting> meetings) {
		Nodes nodes = search.nodes;
		Node o = nodes.of(search.files.blank(O), search.books.of(O, meetings), 0, 0);
		Node c = nodes.of(search.files.blank(C), search.books.of(C, meetings), 0, 0);
		Sent last = null;
		for (Done one : this.done) {
			boolean ofO = one.unit().equals(O);
			if (last != null) {
				Node[] both = delivered(nodes, o, c, last);
				o = both[0];
				c = both[1];
			}
			Node maker = ofO ? o : c;
			Sent act = search.acts.of(one.unit(), maker.file.made + 1, one.type(), one.shared(),
					CaseActs.officer(one.unit()), one.body());
			Node after = nodes.of(search.files.making(maker.file, act), maker.book, 0, 0);
			o = ofO ? after : o;
			c = ofO ? c : after;
			last = one.shared() ? act : null;
		}
		if (this.arrived && last != null) {
			Node[] both = delivered(nodes, o, c, last);
			o = both[0];
			c = both[1];
			last = null;
		}
		search.worlds.add(o.number, c.number, last == null ? Queues.EMPTY : search.queues.with(Queues.EMPTY, last), -1);
	}

	private static Node[] delivered(Nodes nodes, Node o, Node c, Sent act) {
		boolean ofO = act.act().unit().equals(O);
		Node.Step taken = nodes.brought(ofO ? c : o, act);
		Node answered = nodes.brought(ofO ? o : c, taken.sent()).after();
		return ofO ? new Node[] { answered, taken.after() } : new Node[] { taken.after(), answered };
	}

}
