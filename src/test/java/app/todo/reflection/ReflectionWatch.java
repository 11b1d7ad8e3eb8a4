package app.todo.reflection;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Makes Jackson as blind in every test as it is in a native executable: what it reads or writes by
 * reflection there without being registered, fails here. Hibernate finds it as a service.
 */
public final class ReflectionWatch extends SimpleModule {
  private static final Map<String, String> REGISTERED = Registrations.all();

  /** Names of the classes that Jackson has read or written since the first test. */
  static final Set<String> REACHED = new ConcurrentSkipListSet<>();

  public ReflectionWatch() {
    super(ReflectionWatch.class.getName());
    setSerializerModifier(new Writing());
    setDeserializerModifier(new Reading());
  }

  static void require(Class<?> type) {
    if (!Types.isOurs(type)) {
      return;
    }
    if (!REGISTERED.containsKey(type.getName())) {
      throw new IllegalStateException(
          type.getName() + " is reached by reflection, but not registered for it");
    }
    REACHED.add(type.getName());
  }

  private static final class Writing extends BeanSerializerModifier {
    @Override
    public JsonSerializer<?> modifySerializer(
        SerializationConfig config, BeanDescription bean, JsonSerializer<?> serializer) {
      require(bean.getBeanClass());
      return serializer;
    }

    @Override
    public JsonSerializer<?> modifyEnumSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription bean,
        JsonSerializer<?> serializer) {
      require(bean.getBeanClass());
      return serializer;
    }
  }

  private static final class Reading extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
      require(bean.getBeanClass());
      return deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription bean,
        JsonDeserializer<?> deserializer) {
      require(bean.getBeanClass());
      return deserializer;
    }
  }

  /** Watches the mapper of requests. */
  @Singleton
  static final class OfRequests implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
      mapper.registerModule(new ReflectionWatch());
    }
  }
}
