package org.yuegang.liaison.benchmark;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.yuegang.liaison.journal.Durable;

/**
 * A workflow engine as others would take it: Flowable, with its history at the level it ships with and its job
 * executor off. A process of six tasks, one after the other, each found and completed with a content of the size of an
 * act in a transaction of its own, and then forced to disk by the very same {@link Durable}. It signs nothing, chains
 * nothing and watches no duty.
 */
final class Flowable implements Contender {

	private static final String PROCESS = "incident";

	private static final String CONTENT = "x".repeat(1_500);

	private final HikariDataSource pool = new HikariDataSource();

	private final ProcessEngine engine;

	private final Durable durable;

	private final int steps;

	private final AtomicInteger done = new AtomicInteger();

	/** @param url a database that is empty, of which it makes its own tables */
	Flowable(String url, String user, String password, int steps) throws MetaDataAccessException {
		this.pool.setJdbcUrl(url);
		this.pool.setUsername(user);
		this.pool.setPassword(password);
		this.pool.setMaximumPoolSize(JdbcFloor.POOL);
		this.steps = steps;
		this.durable = new Durable(new JdbcTransactionManager(this.pool), JdbcClient.create(this.pool), this.pool);
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setDataSource(this.pool);
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setAsyncExecutorActivate(false);
		configuration.setDisableEventRegistry(true);
		configuration.setDisableIdmEngine(true);
		this.engine = configuration.buildProcessEngine();
		this.engine.getRepositoryService().createDeployment().addBpmnModel(PROCESS + ".bpmn20.xml", model(steps)).deploy();
	}

	@Override
	public void once() {
		String instance = this.engine.getRuntimeService().startProcessInstanceByKey(PROCESS).getId();
		for (int step = 1; step <= this.steps; step++) {
			Task task = this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
			this.engine.getTaskService().complete(task.getId(), Map.of("content" + step, CONTENT));
			this.durable.force();
		}
		this.done.incrementAndGet();
	}

	@Override
	public void check() {
		long ended = this.engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
		if (ended != this.done.get()) {
			throw new IllegalStateException("Flowable ended " + ended + " cases of " + this.done);
		}
	}

	@Override
	public void close() {
		this.engine.close();
		this.pool.close();
	}

	private static BpmnModel model(int steps) {
		Process process = new Process();
		process.setId(PROCESS);
		StartEvent start = new StartEvent();
		start.setId("start");
		process.addFlowElement(start);
		String before = start.getId();
		for (int step = 1; step <= steps; step++) {
			UserTask task = new UserTask();
			task.setId("step" + step);
			process.addFlowElement(task);
			process.addFlowElement(new SequenceFlow(before, task.getId()));
			before = task.getId();
		}
		EndEvent end = new EndEvent();
		end.setId("end");
		process.addFlowElement(end);
		process.addFlowElement(new SequenceFlow(before, end.getId()));
		BpmnModel model = new BpmnModel();
		model.addProcess(process);
		return model;
	}

}
