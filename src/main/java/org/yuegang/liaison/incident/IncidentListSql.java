package org.yuegang.liaison.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.Utc;

/**
 * The SQL of one page of the list, as stretches of indexes that are each read no further than a page: by headline
 * where one is asked for, else by what a case is (every combination of mode, kind and urgency that fits), else as it
 * stands. So a filter that fits few cases does not read the others, and
 * the reference of each row is looked up by its key: a join would be free to read all of them.
 */
record IncidentListSql(IncidentQuery query, String unit, Collection<UUID> emergencies) {

	private static final String FOUNDED = """
			select c.id, (select n.ref from local_number n where n.subject = c.id) as ref, c.number_text, c.origin, c.mode, c.kind, c.urgency, c.handling, c.headline,
			       c.subject_hant, c.subject_hans, c.revision, c.updated_at
			from incident c where\s""";

	/** A draft that founded no act yet stands in the list as a row of its own. */
	private static final String WRITTEN = """
			select d.subject, (select n.ref from local_number n where n.subject = d.subject), null, :unit, 'ACTUAL', null, null, 'DRAFT', 'DRAFT', null, null, 0, d.updated_at
			from draft d
			where d.purpose = 'NOTICE' and not exists (select 1 from incident i where i.id = d.subject)""";

	private static final String IN_EMERGENCY = "c.id in (:emergencies) and c.handling in ('NOTIFIED', 'CLOSURE_PROPOSED')";

	String text() {
		List<String> stretches = stretches();
		if (holdsDrafts()) {
			stretches.add(WRITTEN + behind("d.subject", "d.updated_at")
					+ " order by d.purpose desc, d.updated_at desc, d.subject desc limit :limit");
		}
		return stretches.size() == 1 ? stretches.getFirst()
				: stretches.stream().collect(Collectors.joining(") union all (", "(", ") order by updated_at desc, id desc limit :limit"));
	}

	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("unit", this.unit);
		parameters.put("limit", this.query.limit() + 1);
		parameters.put("origin", this.query.origin());
		parameters.put("emergencies", this.emergencies);
		if (this.query.after() != null) {
			parameters.put("cursorAt", Utc.of(this.query.after().at()));
			parameters.put("cursorId", this.query.after().id());
		}
		return parameters;
	}

	private List<String> stretches() {
		List<String> stretches = new ArrayList<>();
		if (this.query.status() == Headline.EMERGENCY_MEETING) {
			stretches.add(stretch((this.emergencies.isEmpty() ? "1 = 0" : IN_EMERGENCY) + whatItIs(), ""));
		}
		else if (this.query.status() != null) {
			// A row's own headline leaves meetings aside.
			stretches.add(stretch("c.headline = '" + this.query.status() + "'" + whatItIs()
					+ (this.emergencies.isEmpty() ? "" : " and not (" + IN_EMERGENCY + ")"), "c.headline desc, "));
		}
		else if (this.query.mode() == null && this.query.kind() == null && this.query.urgency() == null) {
			stretches.add(stretch("1 = 1", ""));
		}
		else {
			for (Mode mode : wanted(this.query.mode(), Mode.values())) {
				for (NoticeKind kind : wanted(this.query.kind(), NoticeKind.values())) {
					for (Urgency urgency : wanted(this.query.urgency(), Urgency.values())) {
						stretches.add(stretch("c.mode = '%s' and c.kind = '%s' and c.urgency = '%s'".formatted(mode, kind, urgency),
								"c.mode desc, c.kind desc, c.urgency desc, "));
					}
				}
			}
		}
		return stretches;
	}

	/**
	 * The leading columns stand in the order too, or H2 does not see that their index has it. No index answers for the
	 * unit in this form: the one by number would read half of all cases for it.
	 */
	private String stretch(String condition, String leading) {
		return FOUNDED + condition + (this.query.origin() == null ? "" : " and (c.origin = :origin) is true") + behind("c.id", "c.updated_at")
				+ " order by " + leading + "c.updated_at desc, c.id desc limit :limit";
	}

	private String whatItIs() {
		return equal("mode", this.query.mode()) + equal("kind", this.query.kind()) + equal("urgency", this.query.urgency());
	}

	private String behind(String id, String at) {
		return this.query.after() == null ? ""
				: " and %2$s <= :cursorAt and (%2$s < :cursorAt or %1$s < :cursorId)".formatted(id, at);
	}

	/** A draft says nothing of itself that a filter could find, save that it is one of this unit's. */
	private boolean holdsDrafts() {
		return (this.query.status() == null || this.query.status() == Headline.DRAFT) && this.query.kind() == null
				&& this.query.urgency() == null && this.query.mode() != Mode.EXERCISE
				&& (this.query.origin() == null || this.query.origin().equals(this.unit));
	}

	private static String equal(String column, @Nullable Enum<?> value) {
		return value == null ? "" : " and c." + column + " = '" + value.name() + "'";
	}

	private static <E> List<E> wanted(@Nullable E one, E[] all) {
		return one == null ? List.of(all) : List.of(one);
	}

}
