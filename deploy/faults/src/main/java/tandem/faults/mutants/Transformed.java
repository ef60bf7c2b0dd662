package tandem.faults.mutants;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ConstantDescs;

/** What Quarkus' build does to a bean's class: it adds the constructor that the bean's proxy calls. */
final class Transformed {

    private Transformed() {}

    static byte[] withConstructor(byte[] compiled) {
        ClassFile format = ClassFile.of();
        return format.transformClass(
                format.parse(compiled),
                ClassTransform.endHandler(builder -> builder.withMethodBody(
                        ConstantDescs.INIT_NAME,
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_PUBLIC,
                        code -> code.aload(0)
                                .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                .return_())));
    }
}
