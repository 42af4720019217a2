package org.yuegang.liaison.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.lifecycle.CaseApplier;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.state.RequestFold;

/** Folds acts into the request's row. What it reads follows from the set of its acts, so voiding one takes it out. */
@Component
@Order(30)
class RequestApplier extends CaseApplier<Request> {

	private final RequestTable table;

	private final RequestFold fold = new RequestFold();

	RequestApplier(RequestTable table, DutyBook duties) {
		super(RequestAct.FEATURE, duties);
		this.table = table;
	}

	@Override
	public List<String> tables() {
		return List.of("request_incident", "request", DutyBook.TABLE, OverCounts.TABLE);
	}

	@Override
	protected Optional<Request> find(UUID subject) {
		return this.table.find(subject);
	}

	@Override
	protected @Nullable Request fold(@Nullable Request before, Entry entry) {
		return this.fold.apply(before, entry.act());
	}

	@Override
	protected boolean tookEffect(@Nullable Request before, Request after, Act act) {
		return this.fold.tookEffect(before, after);
	}

	@Override
	protected void write(@Nullable Request before, Request after) {
		this.table.write(before, after);
	}

	@Override
	protected List<Duty> duties(Request request) {
		return request.duties();
	}

}
