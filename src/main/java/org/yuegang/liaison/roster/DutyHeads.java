package org.yuegang.liaison.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Applies;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** What each side said last of who answers there, folded from the acts in which it said so. */
@Component
public class DutyHeads implements Applies {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DutyHeads(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** @param at when the unit's own clock said so, UTC */
	public record Said(DutyHead head, Instant at) {
	}

	/** The latest that the unit said; empty while it said nothing. */
	public Optional<Said> of(String unit) {
		return this.jdbc.sql("select content, at from duty_head where unit = :unit")
			.param("unit", unit)
			.query((row, number) -> new Said(this.json.readValue(row.getString("content"), DutyHead.class), Utc.read(row, "at")))
			.optional();
	}

	/** One that was overtaken by a later one has no effect. */
	@Override
	public boolean apply(Entry entry) {
		Act act = entry.act();
		if (!act.type().equals(DutyHead.TYPE)) {
			return false;
		}
		Instant before = of(act.unit()).map(Said::at).orElse(null);
		if (before != null && before.isAfter(act.at())) {
			return false;
		}
		this.jdbc.sql(before == null ? """
				insert into duty_head (subject, unit, at, act, content) values (:subject, :unit, :at, :act, :content)""" : """
				update duty_head set at = :at, act = :act, content = :content where unit = :unit and subject = :subject""")
			.param("subject", act.subject())
			.param("unit", act.unit())
			.param("at", Utc.of(act.at()))
			.param("act", act.id())
			.param("content", this.json.writeValueAsString(act.body()))
			.update();
		return true;
	}

	@Override
	public List<String> tables() {
		return List.of("duty_head");
	}

}
