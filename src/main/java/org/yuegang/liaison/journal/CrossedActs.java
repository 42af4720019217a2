package org.yuegang.liaison.journal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.system.Utc;

/**
 * The acts of the other side that took no effect here, because they crossed a step that their maker did not know of.
 * Such an act stays on the timeline, marked; nothing else follows from it but a remark, which this side notes once.
 *
 * <p>Which acts they are is told by the appliers alone, live and in a rebuild alike. What this side decided itself
 * found its object as it was.
 */
@Component
public class CrossedActs {

	static final String TABLE = "crossed_act";

	private final JdbcClient jdbc;

	private final EntryRepository entries;

	private final Clock clock;

	private final KeptState<UUID, Boolean> known = KeptState.once();

	CrossedActs(JdbcClient jdbc, EntryRepository entries, Clock clock) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.clock = clock;
	}

	/** Whether the act took no effect here. */
	public boolean contains(UUID act) {
		return this.known.once(act,
				() -> this.jdbc.sql("select count(*) from crossed_act where act_id = :act")
					.param("act", act)
					.query(Integer.class)
					.single() > 0);
	}

	/** Those of a case. */
	public Set<UUID> of(UUID subject) {
		return this.jdbc.sql("select act_id from crossed_act where subject = :subject")
			.param("subject", subject)
			.query(UUID.class)
			.set();
	}

	/** What nobody on this side has noted yet, the latest first. An act of the other side's clock asks for no remark. */
	public List<Act> remarks() {
		return this.jdbc.sql("""
				select act_id from crossed_act where officer is not null
				and act_id not in (select act_id from crossed_noted) order by seq desc""")
			.query(UUID.class)
			.list()
			.stream()
			.flatMap(act -> this.entries.find(act).stream())
			.map(Entry::act)
			.toList();
	}

	/** An officer has read the remark: it is shown to nobody any more. Noting it again, or what did not cross, changes nothing. */
	@Transactional
	public void note(UUID act, String officer) {
		this.jdbc.sql("""
				insert into crossed_noted (act_id, officer, noted_at)
				select act_id, cast(:officer as varchar(60)), cast(:at as timestamp with time zone) from crossed_act
				where act_id = :act and act_id not in (select act_id from crossed_noted)""")
			.param("act", act)
			.param("officer", officer)
			.param("at", Utc.of(this.clock.instant()))
			.update();
	}

	/** Records an act that no applier says took effect. */
	void applied(Entry entry, boolean effect) {
		Act act = entry.act();
		boolean answer = act.type().equals(Act.RECEIVED) || act.type().equals(Act.REJECTED);
		if (entry.origin() != Origin.RECEIVED || answer) {
			return;
		}
		this.known.wrote(act.id(), !effect);
		if (!effect) {
			this.jdbc.sql("insert into crossed_act (act_id, seq, subject, officer) values (:act, :seq, :subject, :officer)")
				.param("act", act.id())
				.param("seq", entry.seq())
				.param("subject", act.subject())
				.param("officer", act.officer() == null ? null : act.officer().code())
				.update();
		}
	}

}
