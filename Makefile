.PHONY: dev verify format bench eval guard dist drills audit-verify

# start it
dev:
	mvn spring-boot:run

# run all tests and checks
verify:
	mvn verify

# fix the layout of the code
format:
	JAVA_HOME=$$(dirname $$(dirname $$(bin/find-java))) mvn spotless:apply

# measure speed; WHAT=turn|search|ingest|catalogue|cart|parts|start for one part
bench:
	PATH="$$(dirname "$$(bin/find-java)"):$$PATH" && mvn -q -DskipTests package && mvn -q -f bench/pom.xml process-classes -Dparley.bench.what=$(WHAT)

# measure quality; ONLY=retrieval,nlu,injection,intents,entities,spans,vehicles,commands,answers,stock for some parts, DATA=eval/data for the own set
eval:
	PATH="$$(dirname "$$(bin/find-java)"):$$PATH" && mvn -q -DskipTests package dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath.txt && mvn -q -f eval/pom.xml compile exec:exec -Dparley.eval.only=$(ONLY) $(if $(DATA),-Dparley.eval.data=$(DATA))

# learn anew what suspects attempts to instruct the assistant, from its examples and the evaluation data
guard:
	PATH="$$(dirname "$$(bin/find-java)"):$$PATH" && mvn -q -DskipTests package dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath.txt && java -cp "target/test-classes:target/classes:$$(cat target/test-classpath.txt)" dev.parley.nlu.guard.InjectionTraining

# make what an operator unpacks and starts: dist/parley-<version>
dist:
	bin/dist

# do what docs/operations.md tells operators to do, on throw-away data; ONLY="stop backup" for some
drills:
	PATH="$$(dirname "$$(bin/find-java)"):$$PATH" && mvn -q -DskipTests package && bin/drills $(ONLY)

# follow the chain of every audit log, with the server stopped (bin/parley --parley.audit.verify=true does it elsewhere)
audit-verify:
	mvn -q spring-boot:run -Dspring-boot.run.arguments="--parley.audit.verify=true --server.port=0"
