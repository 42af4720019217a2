package org.yuegang.liaison.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Utc;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of this node. Every save adds its officer to the drafters and raises the revision. */
@Component
public class Drafts {

	private static final TypeReference<LinkedHashSet<String>> CODES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	public Optional<Draft> find(UUID subject, String purpose) {
		return this.jdbc.sql("select * from draft where subject = :subject and purpose = :purpose")
			.param("subject", subject)
			.param("purpose", purpose)
			.query(this::map)
			.optional();
	}

	/** All drafts of a purpose, the latest saved first. */
	public List<Draft> ofPurpose(String purpose) {
		return this.jdbc.sql("select * from draft where purpose = :purpose order by updated_at desc, id")
			.param("purpose", purpose)
			.query(this::map)
			.list();
	}

	/** Founds a draft, with drafters who count from the start (those of the version sent back, for instance). */
	public Draft start(UUID subject, String purpose, JsonNode content, Collection<String> savers, String officer) {
		Draft draft = new Draft(UUID.randomUUID(), subject, purpose, content, with(savers, officer), 1, now(), officer,
				null);
		this.jdbc.sql("""
				insert into draft (id, subject, purpose, content, savers, revision, updated_at, updated_by)
				values (:id, :subject, :purpose, :content, :savers, 1, :at, :by)""")
			.param("id", draft.id())
			.param("subject", subject)
			.param("purpose", purpose)
			.param("content", this.json.writeValueAsString(content))
			.param("savers", this.json.writeValueAsString(draft.savers()))
			.param("at", Utc.of(draft.updatedAt()))
			.param("by", officer)
			.update();
		return draft;
	}

	/**
	 * Keeps the content as the draft of its purpose, which it founds where there is none.
	 * @param seen what the officer started from; a save of the same page in between is their own
	 */
	public Outcome<Draft> keep(UUID subject, String purpose, Seen seen, JsonNode content, String officer) {
		Draft draft = find(subject, purpose).orElse(null);
		if (draft == null) {
			return new Outcome.Done<>(start(subject, purpose, content, List.of(), officer));
		}
		int expected = seen.revision() == null || draft.isFrom(seen.page(), officer) ? draft.revision() : seen.revision();
		return save(draft, expected, content, officer, seen.page()).<Outcome<Draft>>map(Outcome.Done::new)
			.orElseGet(() -> new Outcome.Stale<>(expected, draft.revision()));
	}

	/** Keeps the content; empty when the draft was saved by somebody since {@code revision}, and nothing is kept. */
	private Optional<Draft> save(Draft draft, int revision, JsonNode content, String officer, @Nullable UUID page) {
		Draft saved = new Draft(draft.id(), draft.subject(), draft.purpose(), content, with(draft.savers(), officer),
				revision + 1, now(), officer, page);
		int rows = this.jdbc.sql("""
				update draft set content = :content, savers = :savers, revision = :next, updated_at = :at,
				updated_by = :by, page = :page where id = :id and revision = :revision""")
			.param("content", this.json.writeValueAsString(content))
			.param("savers", this.json.writeValueAsString(saved.savers()))
			.param("next", revision + 1)
			.param("at", Utc.of(saved.updatedAt()))
			.param("by", officer)
			.param("page", page, Types.OTHER)
			.param("id", draft.id())
			.param("revision", revision)
			.update();
		return rows == 1 ? Optional.of(saved) : Optional.empty();
	}

	/** Ends a draft: an act took its content. */
	public void end(UUID subject, String purpose) {
		this.jdbc.sql("delete from draft where subject = :subject and purpose = :purpose")
			.param("subject", subject)
			.param("purpose", purpose)
			.update();
	}

	private static Set<String> with(Collection<String> savers, String officer) {
		Set<String> all = new LinkedHashSet<>(savers);
		all.add(officer);
		return all;
	}

	private Instant now() {
		return this.clock.instant();
	}

	private Draft map(ResultSet row, int number) throws SQLException {
		return new Draft(row.getObject("id", UUID.class), row.getObject("subject", UUID.class),
				row.getString("purpose"), this.json.readTree(row.getString("content")),
				this.json.readValue(row.getString("savers"), CODES), row.getInt("revision"),
				Utc.read(row, "updated_at"), row.getString("updated_by"),
				row.getObject("page", UUID.class));
	}

}
