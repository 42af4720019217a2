package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.act.Wholeness;
import org.yuegang.liaison.journal.Act;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies acts to an incident: total, pure, alike on both nodes. It reads the act and the state and nothing else; an
 * act about something past changes no track and is kept as late.
 */
public final class IncidentFold {

	private final JsonMapper json;

	private final String[] units;

	/** @param units the codes of the two units that an act stands between which names no counterpart */
	public IncidentFold(JsonMapper json, Collection<String> units) {
		this.json = json;
		this.units = units.toArray(String[]::new);
	}

	/**
	 * The state after an act; null while the case has none. A REJECTED act is not folded here: it voids another, see
	 * {@link #of}.
	 */
	public @Nullable Incident apply(@Nullable Incident before, Act act) {
		Incident after = fold(before, act);
		if (after == null) {
			return null;
		}
		Tracing tracing = after.tracing().at(act.at());
		boolean late = before != null && Effect.isAskedOf(act) && !Effect.of(before, after);
		Incident timed = IncidentChange.of(after).tracing(late ? tracing.late(act.id()) : tracing).done();
		return before == null || !sameReading(before, timed) ? IncidentChange.of(timed).revision(timed.revision() + 1).done()
				: timed;
	}

	/**
	 * The state after an act was answered REJECTED: the case folded afresh. The revision still rises when something
	 * moved, so that nobody acts on what they saw before.
	 * @param acts all of the case, the REJECTED last
	 */
	public @Nullable Incident afresh(@Nullable Incident before, List<Act> acts) {
		Incident after = of(acts);
		return before == null || after == null ? after
				: IncidentChange.of(after).revision(before.revision() + (sameReading(before, after) ? 0 : 1)).done();
	}

	/**
	 * The state that a case's acts make together, leaving out what was answered REJECTED. A voided version stays in
	 * the list, marked, so that its number is not used again.
	 */
	public @Nullable Incident of(List<Act> acts) {
		Set<UUID> voided = acts.stream()
			.filter(act -> act.type().equals(Act.REJECTED))
			.filter(act -> acts.stream().anyMatch(other -> other.id().equals(act.about()) && !other.unit().equals(act.unit())))
			.map(Act::about)
			.collect(Collectors.toSet());
		Incident state = null;
		for (Act act : acts) {
			state = voided.contains(act.id()) ? voided(state, act) : apply(state, act);
		}
		return state;
	}

	private @Nullable Incident voided(@Nullable Incident state, Act act) {
		Incident tried = fold(state, act);
		if (tried == null) {
			return state;
		}
		Incident base = state != null ? state
				: IncidentChange.of(tried).handling(Handling.DRAFT).versions(List.of()).owed(Owed.NOTHING).done();
		return IncidentChange.of(base)
			.versions(Versions.withVoided(base.versions(), act, this.json))
			.number(tried.number())
			.tracing(base.tracing().late(act.id()))
			.revision(base.revision() + 1)
			.done();
	}

	private static boolean sameReading(Incident before, Incident after) {
		return before.handling() == after.handling() && before.nextVersion() == after.nextVersion()
				&& before.version() == after.version() && before.acknowledgement() == after.acknowledgement()
				&& before.escalation(List.of()) == after.escalation(List.of());
	}

	private @Nullable Incident fold(@Nullable Incident state, Act act) {
		if (act.type().equals(Act.RECEIVED) || act.type().equals(Act.RECKONED)) {
			return state == null ? null : received(state, act);
		}
		IncidentAct type = IncidentAct.of(act).orElse(null);
		if (type == null || act.typeVersion() != IncidentAct.TYPE_VERSION) {
			return state;
		}
		Body body = body(act, type);
		if (body == null) {
			return state;
		}
		return state == null ? Founding.apply(act, type, body, body.to() == null ? otherThan(act.unit()) : body.to())
				: type.isOfVersions() ? Versions.apply(state, act, type, body) : Steps.apply(state, act, type, body);
	}

	/** Null for what nobody could have made by the rules of its version: it has no effect. */
	private @Nullable Body body(Act act, IncidentAct type) {
		try {
			Body body = this.json.treeToValue(act.body(), type.body());
			return body != null && Wholeness.of(body) ? body : null;
		}
		catch (JacksonException unreadable) {
			return null;
		}
	}

	private Incident received(Incident state, Act act) {
		Tracing tracing = act.type().equals(Act.RECKONED)
				? state.tracing().reckoned(act.about(), this.json.treeToValue(act.body().get("at"), Instant.class), due(act))
				: state.tracing().with(new Receipt(act.about(), act.id(), act.at(), due(act)));
		return IncidentChange.of(state).tracing(tracing).done();
	}

	private List<DueOnReceipt> due(Act act) {
		try {
			return act.body().has("due")
					? List.of(this.json.treeToValue(act.body().get("due"), DueOnReceipt[].class)) : List.of();
		}
		catch (JacksonException unreadable) {
			return List.of();
		}
	}

	/** Whom an act was meant for that does not say it. */
	private String otherThan(String unit) {
		return this.units[0].equals(unit) ? this.units[1] : this.units[0];
	}

}
