package tandem.faults.mutants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one changed source file against what is built. */
final class Compilation {

    private final String classPath;

    Compilation(List<Path> jars) {
        this.classPath = jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /**
     * The class and those nested in it, by names with slashes.
     *
     * @throws MutantFailure when it does not compile; the message holds what the compiler says
     */
    Map<String, byte[]> compile(String className, String text) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new MutantFailure("this Java has no compiler: run Tandem with a JDK");
        }
        StringWriter said = new StringWriter();
        try (Memory files = new Memory(compiler.getStandardFileManager(null, null, null))) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-classpath", classPath, "-proc:none", "-parameters", "-nowarn", "-g"),
                            null,
                            List.of(new Source(className, text)))
                    .call();
            if (!compiled) {
                throw new MutantFailure("the changed " + className + " does not compile:\n" + said);
            }
            return files.classes();
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String name = className.replace('.', '/');
            return new SimpleJavaFileObject(URI.create("memory:///" + name + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                }
            };
        }

        Map<String, byte[]> classes() {
            return written.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().toByteArray()));
        }
    }
}
