package org.yuegang.liaison.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Utc;

/** The rows of the roster. What is removed stays, with the time it was removed at. */
@Component
class RosterRows {

	private final JdbcClient jdbc;

	RosterRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is in force and not over at that moment, by its beginning. */
	List<Shift> endingAfter(Instant at) {
		return this.jdbc.sql("""
				select * from duty_shift where removed_at is null and ends_at > :at
				order by starts_at, made_at, id""").param("at", Utc.of(at)).query(this::shift).list();
	}

	Optional<Shift> find(UUID id) {
		return this.jdbc.sql("select * from duty_shift where id = :id and removed_at is null")
			.param("id", id)
			.query(this::shift)
			.optional();
	}

	void add(Shift shift) {
		this.jdbc.sql("""
				insert into duty_shift (id, post, officer, starts_at, ends_at, cover, made_at)
				values (:id, :post, :officer, :from, :to, :cover, :made)""")
			.param("id", shift.id())
			.param("post", shift.post().name())
			.param("officer", shift.officer())
			.param("from", Utc.of(shift.from()))
			.param("to", Utc.of(shift.to()))
			.param("cover", shift.cover())
			.param("made", Utc.of(shift.madeAt()))
			.update();
	}

	void hand(UUID shift, String officer) {
		this.jdbc.sql("update duty_shift set officer = :officer where id = :id")
			.param("officer", officer)
			.param("id", shift)
			.update();
	}

	void remove(UUID shift, Instant at) {
		this.jdbc.sql("update duty_shift set removed_at = :at where id = :id")
			.param("at", Utc.of(at))
			.param("id", shift)
			.update();
	}

	/** The swaps that wait for an answer, the oldest first. */
	List<Swap> openSwaps() {
		return this.jdbc.sql("select * from duty_swap where state = 'PROPOSED' order by proposed_at, id")
			.query(this::swap)
			.list();
	}

	Optional<Swap> findSwap(UUID id) {
		return this.jdbc.sql("select * from duty_swap where id = :id").param("id", id).query(this::swap).optional();
	}

	void add(Swap swap) {
		this.jdbc.sql("""
				insert into duty_swap (id, given, taken, proposed_by, asked, proposed_at, state)
				values (:id, :given, :taken, :by, :asked, :at, :state)""")
			.param("id", swap.id())
			.param("given", swap.given())
			.param("taken", swap.taken())
			.param("by", swap.proposedBy())
			.param("asked", swap.asked())
			.param("at", Utc.of(swap.proposedAt()))
			.param("state", swap.state().name())
			.update();
	}

	void answer(UUID swap, Swap.State state, Instant at) {
		this.jdbc.sql("update duty_swap set state = :state, answered_at = :at where id = :id")
			.param("state", state.name())
			.param("at", Utc.of(at))
			.param("id", swap)
			.update();
	}

	void note(RosterChange change) {
		this.jdbc.sql("""
				insert into duty_change (at, made_by, what, post, officer, starts_at, ends_at)
				values (:at, :by, :what, :post, :officer, :from, :to)""")
			.param("at", Utc.of(change.at()))
			.param("by", change.by())
			.param("what", change.what().name())
			.param("post", change.post().name())
			.param("officer", change.officer())
			.param("from", Utc.of(change.from()))
			.param("to", Utc.of(change.to()))
			.update();
	}

	/** The latest first. */
	List<RosterChange> changes(int limit) {
		return this.jdbc.sql("select * from duty_change order by seq desc limit :limit")
			.param("limit", limit)
			.query((row, number) -> new RosterChange(Utc.read(row, "at"), row.getString("made_by"),
					RosterChange.What.valueOf(row.getString("what")), Post.valueOf(row.getString("post")),
					row.getString("officer"), Utc.read(row, "starts_at"), Utc.read(row, "ends_at")))
			.list();
	}

	private Shift shift(ResultSet row, int number) throws SQLException {
		return new Shift(row.getObject("id", UUID.class), Post.valueOf(row.getString("post")), row.getString("officer"),
				Utc.read(row, "starts_at"), Utc.read(row, "ends_at"), row.getBoolean("cover"), Utc.read(row, "made_at"));
	}

	private Swap swap(ResultSet row, int number) throws SQLException {
		return new Swap(row.getObject("id", UUID.class), row.getObject("given", UUID.class),
				row.getObject("taken", UUID.class), row.getString("proposed_by"), row.getString("asked"),
				Utc.read(row, "proposed_at"), Swap.State.valueOf(row.getString("state")));
	}

}
