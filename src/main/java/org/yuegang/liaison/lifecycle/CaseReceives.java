package org.yuegang.liaison.lifecycle;

import java.time.Instant;
import java.util.List;

import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Receives;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a feature says of an arriving act. It never asks whether it would have been allowed: the sender has decided that.
 */
public abstract class CaseReceives implements Receives {

	private final List<? extends NamedAct> acts;

	private final String terms;

	private final JointCalendar calendar;

	private final JsonMapper json;

	/**
	 * @param acts all of the feature
	 * @param terms where in an act's body stands what it makes somebody owe
	 */
	protected CaseReceives(NamedAct[] acts, String terms, JointCalendar calendar, JsonMapper json) {
		this.acts = List.of(acts);
		this.terms = terms;
		this.calendar = calendar;
		this.json = json;
	}

	@Override
	public final boolean understands(String type, int typeVersion) {
		return this.acts.stream().anyMatch(act -> act.type().equals(type) && act.typeVersion() == typeVersion);
	}

	@Override
	public final JsonNode dueOnReceipt(Act act, Instant receivedAt) {
		JsonNode owed = act.body().at(this.terms);
		return this.json.valueToTree(owed.isMissingNode() || owed.isNull() ? List.of()
				: DueOnReceipt.of(this.json.treeToValue(owed, Terms.class), receivedAt, this.calendar));
	}

}
