package org.yuegang.liaison;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Origin;

/**
 * Puts the kill points around a node's own beans, so that production code knows nothing of them. A hook whose bean or
 * method is gone is never reached, and the test that waits for it fails.
 */
final class KillHooks implements BeanPostProcessor {

	private static final List<Hook> HOOKS = List.of(
			Hook.before(KillPoint.COMMAND_RECEIVED, "commands", "perform", arguments -> "ISSUE".equals(arguments[3])),
			Hook.after(KillPoint.ACT_WRITTEN, "journal", "append", KillHooks::isIssue),
			// A command with a key is committed by the filter that keeps its answer, and forced through here.
			Hook.after(KillPoint.ACT_COMMITTED, "durable", "force", nothing -> true),
			Hook.before(KillPoint.PUMP_TURNS, "pump", "turn", arguments -> true),
			Hook.before(KillPoint.MESSAGE_HANDED_OVER, "receiver", "receiveFromPeer", arguments -> true),
			Hook.before(KillPoint.MESSAGE_TAKEN_UP, "inboundStream", "add", arguments -> true),
			Hook.after(KillPoint.MESSAGE_STORED, "receiver", "receiveFromPeer", answer -> true),
			Hook.before(KillPoint.ANSWER_IN_HAND, "answerReader", "take", arguments -> true),
			Hook.after(KillPoint.RECEIPT_STORED, "answerReader", "take", Boolean.TRUE::equals),
			Hook.after(KillPoint.ACT_TAKEN_UP, "inboundQueue", "behind", page -> !((List<?>) page).isEmpty()),
			Hook.after(KillPoint.ACT_APPLIED, "applier", "applyDue", applied -> (Integer) applied > 0),
			Hook.before(KillPoint.MAIL_PUMP_TURNS, "mailOutbox", "claim", arguments -> true),
			Hook.before(KillPoint.MAIL_HANDED_OVER, "mailOutbox", "sent", arguments -> true));

	private final KillSwitch killSwitch;

	private final AtomicBoolean failing = new AtomicBoolean();

	KillHooks(KillSwitch killSwitch) {
		this.killSwitch = killSwitch;
	}

	/** Makes the next message that comes one that cannot be applied at once, though it can be when it is tried again. */
	void failOnce() {
		this.failing.set(true);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (name.equals("messageApplication")) {
			return proxy(bean, call -> {
				if (this.failing.getAndSet(false)) {
					throw new IllegalStateException("It was to fail once");
				}
				return call.proceed();
			});
		}
		List<Hook> hooks = HOOKS.stream().filter(hook -> hook.bean().equals(name)).toList();
		return hooks.isEmpty() ? bean : proxy(bean, around(hooks));
	}

	private static Object proxy(Object bean, MethodInterceptor around) {
		ProxyFactory proxy = new ProxyFactory(bean);
		proxy.setProxyTargetClass(true);
		proxy.addAdvice(around);
		return proxy.getProxy();
	}

	private MethodInterceptor around(List<Hook> hooks) {
		return call -> {
			String method = call.getMethod().getName();
			hooks.stream()
				.filter(hook -> hook.method().equals(method) && hook.before().test(call.getArguments()))
				.forEach(hook -> this.killSwitch.pass(hook.point()));
			Object result = call.proceed();
			hooks.stream()
				.filter(hook -> hook.method().equals(method) && hook.after().test(result))
				.forEach(hook -> this.killSwitch.pass(hook.point()));
			return result;
		};
	}

	private static boolean isIssue(Object entry) {
		return entry instanceof Entry made && made.origin() == Origin.LOCAL
				&& made.act().type().equals("incident.ISSUE");
	}

	/** A point on the way into a method, for some arguments, or on the way out of it, for some results. */
	private record Hook(KillPoint point, String bean, String method, Predicate<Object[]> before,
			Predicate<Object> after) {

		static Hook before(KillPoint point, String bean, String method, Predicate<Object[]> arguments) {
			return new Hook(point, bean, method, arguments, result -> false);
		}

		static Hook after(KillPoint point, String bean, String method, Predicate<Object> result) {
			return new Hook(point, bean, method, arguments -> false, result);
		}

	}

}
