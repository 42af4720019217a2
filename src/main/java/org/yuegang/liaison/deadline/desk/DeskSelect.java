package org.yuegang.liaison.deadline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Utc;

/**
 * The desk's SQL over one feature's table. Every part of a union is a stretch of one index, read from the cursor on and
 * no further than a page, so that nothing grows with the cases that are over.
 */
@Component
public class DeskSelect {

	/** The leading column stands here too, or H2 does not see that the index has this order. */
	private static final String ORDER = " order by c.is_over, c.clock_at, c.updated_at desc, c.id desc limit :limit";

	private final JdbcClient jdbc;

	private final OverCounts over;

	private final NodeIdentity node;

	public DeskSelect(JdbcClient jdbc, OverCounts over, NodeIdentity node) {
		this.jdbc = jdbc;
		this.over = over;
		this.node = node;
	}

	/** One page of a tab. */
	public List<DeskRow> find(DeskSource source, DeskQuery query, RowMapper<DeskRow> mapper) {
		List<String> parts = new ArrayList<>();
		List<UUID> drafted = query.tab() == DeskTab.MINE ? drafted(source) : List.of();
		String select = "select " + source.columns() + " from ";
		String live = select + source.table() + " c where c.is_over = false";
		switch (query.tab()) {
			case MINE -> {
				parts.addAll(pages(live + " and (" + source.mine() + ")", source, query));
				if (!drafted.isEmpty()) {
					parts.add(select + source.over() + filters(source, query) + behind(query));
				}
			}
			case AWAITED -> parts.addAll(source.awaited() == null ? List.of()
					: pages(live + " and (" + source.awaited() + ")", source, query));
			case RUNNING -> parts.addAll(pages(live, source, query));
			case OVER -> parts.addAll(pages(select + source.table() + " c where c.is_over = true", source, query));
		}
		if (hasDrafts(source, query, query.tab())) {
			parts.add(drafts(source, query));
		}
		return parts.isEmpty() ? List.of() : this.jdbc.sql(union(parts)).params(parameters(query)).param("drafted", drafted).query(mapper).list();
	}

	/** How many each tab has. What is over is not counted here: its number was kept along. */
	public Map<DeskTab, Long> counts(DeskSource source, DeskQuery query) {
		Map<String, @Nullable Object> parameters = parameters(query);
		String filters = filters(source, query);
		Map<DeskTab, Long> counts = new EnumMap<>(DeskTab.class);
		this.jdbc.sql("select count(*) as running, count(case when " + source.mine() + " then 1 end) as mine, count(case when "
				+ Objects.requireNonNullElse(source.awaited(), "1 = 0") + " then 1 end) as awaited from " + source.table()
				+ " c where c.is_over = false" + filters)
			.params(parameters)
			.query(row -> {
				counts.put(DeskTab.MINE, row.getLong("mine"));
				counts.put(DeskTab.AWAITED, row.getLong("awaited"));
				counts.put(DeskTab.RUNNING, row.getLong("running"));
			});
		List<UUID> drafted = drafted(source);
		if (!drafted.isEmpty()) {
			parameters.put("drafted", drafted);
			counts.merge(DeskTab.MINE, count(source.over() + filters, parameters), Long::sum);
		}
		for (DeskTab tab : List.of(DeskTab.MINE, DeskTab.RUNNING)) {
			if (hasDrafts(source, query, tab)) {
				counts.merge(tab, count(source.drafts(), Map.of()), Long::sum);
			}
		}
		counts.put(DeskTab.OVER, this.over.of(source.feature(), query.urgency(), query.origin()));
		return counts;
	}

	public long movedSince(DeskSource source, Instant since) {
		return count("(select c.id from " + source.table() + " c where c.updated_at > :since union select d.subject from draft d"
				+ " where d.purpose = '" + source.purpose() + "' and d.updated_at > :since) moved", Map.of("since", Utc.of(since)));
	}

	/** Read before, and not within: H2 is else free to ask of every case that is over whether it is among them. */
	private List<UUID> drafted(DeskSource source) {
		return source.mineThoughOver() == null ? List.of() : this.jdbc.sql(source.mineThoughOver()).query(UUID.class).list();
	}

	private static String union(List<String> parts) {
		return parts.size() == 1 ? parts.getFirst() : parts.stream().collect(Collectors.joining(") union all (", "(",
				") order by clock_at, updated_at desc, id desc limit :limit"));
	}

	/** A draft says nothing yet that a filter by urgency could find. */
	private boolean hasDrafts(DeskSource source, DeskQuery query, DeskTab tab) {
		boolean listed = tab == DeskTab.RUNNING || tab == DeskTab.MINE && query.officer().is(source.writer());
		return listed && query.urgency() == null
				&& (query.origin() == null || query.origin().equals(this.node.unit()));
	}

	/** From the beginning, or behind the cursor: the rest of those with its clock, and those with a later one. */
	private static List<String> pages(String select, DeskSource source, DeskQuery query) {
		String rows = select + filters(source, query);
		if (query.after() == null) {
			return List.of(rows + ORDER);
		}
		String sameClock = rows + " and c.clock_at = :clock and c.updated_at <= :moved and (c.updated_at < :moved or c.id < :id)" + ORDER;
		return query.after().isPastClocks() ? List.of(sameClock) : List.of(sameClock, rows + " and c.clock_at > :clock" + ORDER);
	}

	/** For so few rows that they are read whole. */
	private static String behind(DeskQuery query) {
		return query.after() == null ? ""
				: " and (c.clock_at > :clock or c.clock_at = :clock and (c.updated_at < :moved or c.updated_at = :moved and c.id < :id))";
	}

	private static String drafts(DeskSource source, DeskQuery query) {
		String behind = query.after() != null && query.after().isPastClocks()
				? " and d.updated_at <= :moved and (d.updated_at < :moved or d.subject < :id)" : "";
		return "select " + source.draftColumns() + " from " + source.drafts() + behind
				+ " order by d.purpose desc, d.updated_at desc, d.subject desc limit :limit";
	}

	/** No index answers for the unit in this form: the one by number would read half of all cases for it. */
	private static String filters(DeskSource source, DeskQuery query) {
		return (query.urgency() == null ? "" : " and c.urgency = :urgency")
				+ (query.origin() == null ? "" : " and (c." + source.origin() + " = :origin) is true");
	}

	private Map<String, @Nullable Object> parameters(DeskQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		for (Role role : Role.values()) {
			parameters.put(role.name().toLowerCase(Locale.ROOT), query.officer().is(role));
		}
		parameters.put("officer", "\"" + query.officer().code() + "\"");
		parameters.put("unit", this.node.unit());
		parameters.put("now", Utc.of(query.now()));
		parameters.put("limit", query.limit());
		parameters.put("urgency", query.urgency() == null ? null : query.urgency().name());
		parameters.put("origin", query.origin());
		if (query.after() != null) {
			parameters.put("clock", Utc.of(query.after().clock()));
			parameters.put("moved", Utc.of(query.after().moved()));
			parameters.put("id", query.after().id());
		}
		return parameters;
	}

	private long count(String rows, Map<String, @Nullable Object> parameters) {
		return this.jdbc.sql("select count(*) from " + rows).params(parameters).query(Long.class).single();
	}

}
