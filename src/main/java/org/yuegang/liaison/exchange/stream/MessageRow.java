package org.yuegang.liaison.exchange.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.exchange.stream.Message.State;
import org.yuegang.liaison.system.Utc;

/** Reads messages out of the rows of either stream. */
final class MessageRow {

	private MessageRow() {
	}

	static Message sent(ResultSet row, int number) throws SQLException {
		Instant queued = Utc.read(row, "queued_at");
		Instant stored = Utc.readIfAny(row, "stored_at");
		Instant answered = Utc.readIfAny(row, "answered_at");
		State state = answered != null ? "REJECTED".equals(row.getString("answer")) ? State.REJECTED : State.PROCESSED
				: stored != null ? State.STORED : State.QUEUED;
		return new Message(Direction.SENT, row.getLong("seq"), row.getObject("act_id", UUID.class),
				row.getString("type"), row.getObject("subject", UUID.class), state, null,
				latest(queued, stored, answered), queued, Utc.readIfAny(row, "handed_over_at"), stored, answered,
				row.getInt("attempts"));
	}

	static Message received(ResultSet row, int number) throws SQLException {
		Instant stored = Utc.read(row, "stored_at");
		Instant applied = Utc.readIfAny(row, "applied_at");
		State state = applied == null ? State.STORED
				: switch (InboundQueue.Result.valueOf(row.getString("outcome"))) {
					case APPLIED -> State.PROCESSED;
					case REJECTED -> State.REJECTED;
					case IGNORED -> State.IGNORED;
				};
		return new Message(Direction.RECEIVED, row.getLong("seq"), row.getObject("act_id", UUID.class),
				row.getString("type"), row.getObject("subject", UUID.class), state, row.getString("code"),
				latest(stored, applied, null), stored, null, stored, applied, row.getInt("attempts"));
	}

	private static Instant latest(Instant first, @Nullable Instant second, @Nullable Instant third) {
		return third != null ? third : second != null ? second : first;
	}

}
