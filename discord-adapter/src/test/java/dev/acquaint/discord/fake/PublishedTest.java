package dev.acquaint.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake is as strict as Discord: what breaks a limit is complained about. */
class PublishedTest {
  private static final String HEAD = "'flags':32768,'allowed_mentions':{'parse':[]},'components':";

  private static JsonNode json(String lax) throws Exception {
    return new ObjectMapper().readTree(lax.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{HEAD[{'type':10,'content':''}]} | content has 0",
        "{HEAD[{'type':2,'label':'x','custom_id':'a'}]} | type 2 at the top",
        "{HEAD[{'type':1,'components':[{'type':2,'label':'x','custom_id':''}]}]} | custom_id has 0",
        "{HEAD[{'type':1,'components':[{'type':2,'label':'x','custom_id':'a'},{'type':2,'label':'x','custom_id':'a'}]}]} | two controls",
        "{HEAD[{'type':1,'components':[]}]} | a row of 0",
        "{HEAD[{'type':10,'id':7,'content':'a'},{'type':10,'id':7,'content':'b'}]} | number 7",
        "{HEAD[{'type':12,'items':[]}]} | 0 pictures",
        "{HEAD[{'type':17,'components':[]}]} | empty container",
        "{HEAD[]} | without components",
        "{'flags':0,'content':'x','allowed_mentions':{'parse':[]},'components':[{'type':10,'content':'x'}]} | content beside",
        "{'flags':32768,'allowed_mentions':{'parse':['users']},'components':[{'type':10,'content':'x'}]} | parsed",
        "{'nonce':'xxxxxxxxxxxxxxxxxxxxxxxxxx',HEAD[{'type':10,'content':'x'}]} | nonce",
      })
  void aMessageThatBreaksALimitIsComplainedAbout(String body, String complaint) throws Exception {
    assertThat(
            Published.complaints("POST", "channels/1/messages", json(body.replace("HEAD", HEAD)))
                .toString())
        .contains(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channels/1/threads | {'name':'','type':12,'auto_archive_duration':60} | name has 0",
        "channels/1/threads | {'name':'x','type':12,'auto_archive_duration':61} | no such duration",
        "channels/1/threads | {'name':'x','auto_archive_duration':60} | without a type",
        "interactions/1/t/callback | {'type':3} | no such callback",
        "interactions/1/t/callback | {'type':9,'data':{'title':'','custom_id':'x','components':[]}} | title has 0",
        "interactions/1/t/callback | {'type':9,'data':{'title':'t','custom_id':'x','components':[{'type':1}]}} | type 1 in a modal",
        "interactions/1/t/callback | {'type':8,'data':{'choices':[{'name':'','value':'x'}]}} | name has 0",
      })
  void otherRequestsAreChecked(String path, String body, String complaint) throws Exception {
    assertThat(Published.complaints("POST", path, json(body)).toString()).contains(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'type':1,'name':'Big','description':'x'}] | a name",
        "[{'type':1,'name':'x','description':''}] | description has 0",
        "[{'type':3,'name':'x','description':'y'}] | menu with a description",
        "[{'type':1,'name':'x','description':'y'},{'type':1,'name':'x','description':'y'}] | two of one name",
        "[{'type':1,'name':'x','description':'y','options':[{'type':3,'name':'a','description':'b'},{'type':3,'name':'c','description':'b','required':true}]}] | required option after",
      })
  void commandsAreChecked(String body, String complaint) throws Exception {
    assertThat(Published.complaints("PUT", "applications/1/commands", json(body)).toString())
        .contains(complaint);
  }
}
