package org.yuegang.liaison.lifecycle.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.yuegang.liaison.system.DescribedProblems;

/** Describes the key with which {@link Idempotency} makes a POST safe to repeat. */
@Component
class IdempotencyDescription implements OperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		if (handler.hasMethodAnnotation(PostMapping.class)) {
			operation.addParametersItem(new HeaderParameter().name(Idempotency.HEADER)
				.description("Chosen by the caller, new for each command: sent again with it, the same request takes "
						+ "effect once and gets the first answer again.")
				.schema(new StringSchema().pattern(Idempotency.KEY.pattern()))
				.example("7b1f5c9e-4c0a-4f57-9d0e-2f3a6f1f0c11"));
			DescribedProblems.add(operation, 400, "idempotency-key-malformed");
			DescribedProblems.add(operation, 409, "idempotency-key-in-use");
			DescribedProblems.add(operation, 422, "idempotency-key-reused");
		}
		return operation;
	}

}
