package org.yuegang.liaison.deadline.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;

/**
 * How many cases are over, kept along so that nobody ever has to count them: they only grow in number.
 *
 * <p>State: the appliers of the features write it, each for its own cases, under the journal's lock. Each of them names
 * {@link #TABLE} among its {@link org.yuegang.liaison.journal.Applies#tables()}; a rebuild empties it once.
 */
@Component
public class OverCounts {

	/** The table, for the appliers that own rows in it. */
	public static final String TABLE = "over_count";

	private final JdbcClient jdbc;

	public OverCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A case that is over, as it is counted. */
	public record Over(String origin, Urgency urgency) {
	}

	/** Counts what an act changed; null while the case is not over. */
	public void moved(String feature, @Nullable Over before, @Nullable Over after) {
		if (Objects.equals(before, after)) {
			return;
		}
		if (before != null) {
			add(feature, before, -1);
		}
		if (after != null && add(feature, after, 1) == 0) {
			this.jdbc.sql("insert into over_count (feature, origin, urgency, cases) values (:feature, :origin, :urgency, 1)")
				.params(columns(feature, after))
				.update();
		}
	}

	/** Null leaves a filter out. */
	long of(String feature, @Nullable Urgency urgency, @Nullable String origin) {
		Map<String, Object> values = new HashMap<>(Map.of("feature", feature));
		String sql = "select coalesce(sum(cases), 0) from over_count where feature = :feature";
		if (urgency != null) {
			sql += " and urgency = :urgency";
			values.put("urgency", urgency.name());
		}
		if (origin != null) {
			sql += " and origin = :origin";
			values.put("origin", origin);
		}
		return this.jdbc.sql(sql).params(values).query(Long.class).single();
	}

	private int add(String feature, Over over, int one) {
		return this.jdbc.sql("""
				update over_count set cases = cases + :one
				where feature = :feature and origin = :origin and urgency = :urgency""")
			.param("one", one)
			.params(columns(feature, over))
			.update();
	}

	private static Map<String, Object> columns(String feature, Over over) {
		return Map.of("feature", feature, "origin", over.origin(), "urgency", over.urgency().name());
	}

}
